package io.chatops.starrocks.intent;

import static io.chatops.starrocks.intent.ProductGate.Product.NONE;
import static io.chatops.starrocks.intent.ProductGate.Product.OTHER;
import static io.chatops.starrocks.intent.ProductGate.Product.STARROCKS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductGateTest {
    private final ProductGate gate = ProductGate.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list starrocks instances",
                "starrcoks",
                "starock 实例",
                "star rocks",
                "sr集群列一下",
                "the sr cluster",
                "emr serverless starrocks",
                "not milvus, the starrocks one",
                "starrocks for the spark team",
                "别看 doris 了, 看 starrocks"
            })
    void starRocksIsNamed(String line) {
        assertThat(judge(line, Context.NONE)).isEqualTo(STARROCKS);
        assertThat(judge(line, Context.OTHER)).isEqualTo(STARROCKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sr. dba here",
                "the sre team",
                "asr 集群",
                "isr cluster",
                "sr 12345",
                "starbucks",
                "shamrocks",
                "emr serverless",
                "emr",
                "not starrocks",
                "starrocks 先放着",
                "treat this as starrocks",
                "就当是 starrocks",
                "it is not about starrocks",
                "fe is down"
            })
    void noProductIsNamed(String line) {
        assertThat(judge(line, Context.NONE)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "milvus",
                "clikhouse",
                "emr 集群",
                "emr cluster",
                "不是 starrocks, 是 milvus",
                "not starrocks but the doris cluster",
                "serverless spark",
                "our on-prem starrocks"
            })
    void anotherProductIsTheTarget(String line) {
        assertThat(judge(line, Context.NONE)).isEqualTo(OTHER);
        assertThat(judge(line, Context.STARROCKS)).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emr 集群里的 starrocks", "milvus, starrocks"})
    void whatIsUnclearHasToBeAsked(String line) {
        assertThat(judge(line, Context.STARROCKS)).isEqualTo(NONE);
    }

    @Test
    void theConversationDecidesWhereTheLineNamesNothing() {
        assertThat(judge("restart it", Context.STARROCKS)).isEqualTo(STARROCKS);
        assertThat(judge("restart it", Context.OTHER)).isEqualTo(NONE);
        assertThat(judge("restart it", Context.NONE)).isEqualTo(NONE);
    }

    @Test
    void anotherProductThatOnlySaysWhoAsksKeepsTheConversation() {
        assertThat(judge("one more for the flink team", Context.STARROCKS)).isEqualTo(STARROCKS);
    }

    private ProductGate.Product judge(String line, Context context) {
        return gate.judge(line, context).product();
    }
}
