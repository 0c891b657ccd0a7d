package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.text.Language;
import org.junit.jupiter.api.Test;

/** What a person sees before saying yes. */
class SummaryTest {
    private static final Draft LOCAL =
            Drafts.complete(RunMode.SHARED_NOTHING, SpecType.LOCAL_SSD, PackageType.OFFICIAL, PayType.POST_PAID);

    @Test
    void localDisksAreNamedByTheirMachineAndNotAsCloudDisks() {
        var chosen = LOCAL.with(Parameter.LOCAL_TYPE, "local_ssd_4_4xlarge");

        assertThat(shown(chosen, "BE"))
                .contains("local disks: local_ssd_4_4xlarge; 24 CU in all")
                .doesNotContain("200 GB");
        assertThat(shown(chosen, "FE")).contains("1 disk(s) of 200 GB pl1 per node");
    }

    @Test
    void localDisksThatNobodyChoseAreTheServices() {
        assertThat(shown(LOCAL, "BE")).contains("local disks: chosen by the service");
    }

    private static String shown(Draft draft, String group) {
        return Summary.of(Planning.plan(draft), Words.in(Language.ENGLISH, "slack")).stream()
                .filter(fact -> fact.label().equals(group + " group"))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
