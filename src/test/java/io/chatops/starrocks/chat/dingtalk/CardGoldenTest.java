package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same forms and cards as for Slack, as the variables of DingTalk's card template. */
class CardGoldenTest {
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
        var open = new OpenForm(new Actor("dingtalk", "corp", "user1"), "user1/1", Fixtures.form(name));
        var regions = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Option.of("cn-region-" + number, "地域 " + number))
                .toList();
        var face = new FormPage(search -> regions).draw(new CardView("user1/1", "srw-1", "salt"), open, TEXTS);
        matches(name, face);
    }

    @ParameterizedTest
    @MethodSource
    void cards(String name) {
        matches(name, new MessageFace(TEXTS).of(Fixtures.card(name), Optional.of("K7Q2")));
    }

    private static void matches(String name, CardFace face) {
        assertThat(face.variables().values())
                .allSatisfy(value -> assertThat(CardFace.bytes(value)).isLessThanOrEqualTo(1024));
        var state = CardState.shared(face.variables()).into(Json.object());
        var sorted = Json.object();
        state.path("cardData").path("cardParamMap").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.set(entry.getKey(), entry.getValue()));
        Golden.matches("dingtalk-cards/" + name + ".json", sorted.toPrettyString());
    }
}
