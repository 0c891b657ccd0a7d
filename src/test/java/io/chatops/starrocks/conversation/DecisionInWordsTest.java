package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that sound like a decision, which only a button can give, and words that do not. */
class DecisionInWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "Approved!",
                "approve reports_dev",
                "please approve op-25002e00f300412b",
                "I approve this request",
                "reject it",
                "LGTM",
                "批准",
                "同意",
                "同意了",
                "请批准",
                "我同意该申请",
                "批准 reports_dev",
                "驳回这个申请！"
            })
    void soundsLikeADecision(String text) {
        assertThat(FreeText.isDecision(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "create a StarRocks",
                "who can approve my request?",
                "approve what?",
                "why was the connection rejected",
                "拒绝访问怎么办",
                "谁可以批准我的申请",
                "list approved instances in hangzhou and tell me why they are slow"
            })
    void isSomethingElse(String text) {
        assertThat(FreeText.isDecision(text)).isFalse();
    }
}
