package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same forms and cards as for Slack, as DingTalk's people read them. */
class DingTalkGoldenTest {
    private static final Texts TEXTS = Texts.in(Language.CHINESE);

    static Stream<String> forms() {
        return Fixtures.forms().keySet().stream();
    }

    static Stream<String> cards() {
        return Fixtures.cards().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void forms(String name) {
        var form = Fixtures.form(name);
        var open = new OpenForm(new Actor("dingtalk", "corp", "user1"), "user1/1", form);
        var text = new QuestionText(TEXTS);
        var shown = open.next()
                .map(input -> text.of(form, input, Optional.empty(), true, Fitting.options(input, TEXTS), 0))
                .orElseGet(() ->
                        text.page(form, List.of(), List.of(), form.submit().isPresent()));
        Golden.matches("dingtalk/" + name + ".json", shown.webhook(List.of()).toPrettyString());
        assertThat(shown.msgParam().toString().length()).isLessThan(RobotText.MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource
    void cards(String name) {
        var card = Fixtures.card(name);
        var code = CardText.decides(card) ? Optional.of("K7Q2") : Optional.<String>empty();
        var shown = new CardText(TEXTS).of(card, code, true);
        Golden.matches("dingtalk/" + name + ".json", shown.webhook(List.of()).toPrettyString());
    }
}
