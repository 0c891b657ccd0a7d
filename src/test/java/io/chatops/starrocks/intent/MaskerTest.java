package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
    private final Masker masker = new Masker();

    @ParameterizedTest
    @CsvSource({
        "status of prod_olap_01,prod_olap_01",
        "重启clickhouse-mig一下,clickhouse-mig",
        "create one named Sales for us,Sales",
        "建一个，名字叫 营销数仓,营销数仓",
        "实例\"报表生产\"好了吗,报表生产",
        "restart instance dw01,dw01"
    })
    void findsNamesByTheirForm(String line, String name) {
        assertThat(found(line, Marks.NAME)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scale-up the on-call instance in cn-hangzhou",
                "restart the instance now",
                "list scaling_out instances",
                "a shared-data cluster, pay-as-you-go",
                "say \"restart it\" again",
                "star-rocks"
            })
    void takesNoWordForAName(String line) {
        assertThat(found(line, Marks.NAME)).isEmpty();
    }

    @Test
    void tellsIdsParametersAndApiIdentifiersFromNames() {
        assertThat(found("query_timeout on c-a3e2b6443a5ca344", Marks.KEY)).containsExactly("query_timeout");
        assertThat(found("query_timeout on c-a3e2b6443a5ca344", Marks.ID)).containsExactly("c-a3e2b6443a5ca344");
        assertThat(found("what is RunMode", Marks.API)).containsExactly("RunMode");
        assertThat(masker.namesStarRocks("RunMode")).isTrue();
        assertThat(masker.namesStarRocks("PayType")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "list --profile prod,prod",
        "list under the finance profile,finance",
        "list using profile eu-prod,eu-prod",
        "用 dev 这个 profile 查,dev"
    })
    void findsTheProfile(String line, String profile) {
        assertThat(found(line, Marks.PROFILE)).containsExactly(profile);
    }

    @Test
    void aQueryProfileIsNoProfile() {
        assertThat(found("show the query profile", Marks.PROFILE)).isEmpty();
    }

    @Test
    void wordsInsideANameAreGone() {
        assertThat(masker.mask("status of spark-report").text())
                .doesNotContain("spark")
                .contains("status of");
    }

    private List<String> found(String line, Marks kind) {
        var masked = masker.mask(line);
        return masked.in(masked.text(), kind);
    }
}
