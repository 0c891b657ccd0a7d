package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Card.Button;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which button a typed word means, on a card and in a list. */
class DecisionWordsTest {
    private static final List<Button> CARD = List.of(yes("create", "创建"), no("edit", "修改"), no("cancel", "取消"));
    private static final List<Button> LIST = List.of(
            yes("approve-a", "批准 orders"),
            no("reject-a", "驳回 orders"),
            yes("create-b", "创建 reports"),
            no("refresh", "刷新"));

    @ParameterizedTest
    @CsvSource({"创建, create", "确认, create", "OK, create", "取消, cancel"})
    void onACardAWordMeansTheButtonOfThatNameOrTheMainOne(String word, String action) {
        assertThat(meant(CARD, word)).hasValue(action);
    }

    @ParameterizedTest
    @CsvSource({"批准 orders, approve-a", "创建 reports, create-b", "批准, approve-a", "拒绝, reject-a", "刷新, refresh"})
    void inAListTheNameOfTheRequestSaysWhich(String word, String action) {
        assertThat(meant(LIST, word)).hasValue(action);
    }

    @Test
    void whatFitsSeveralRequestsMeansNone() {
        assertThat(meant(LIST, "确认")).isEmpty();
        assertThat(meant(List.of(yes("a", "批准 orders"), yes("b", "批准 reports")), "批准"))
                .isEmpty();
        assertThat(meant(List.of(yes("a", "批准 orders"), yes("b", "批准 orders")), "批准 orders"))
                .isEmpty();
    }

    private static Optional<String> meant(List<Button> buttons, String word) {
        return DecisionWords.button(buttons, word).map(Button::action);
    }

    private static Button yes(String action, String label) {
        return new Button(action, "-", label, Button.Style.PRIMARY, Optional.empty());
    }

    private static Button no(String action, String label) {
        return Button.of(action, "-", label);
    }
}
