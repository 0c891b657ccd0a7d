package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import io.chatops.starrocks.chat.Fixtures;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockJsonTest {
    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private final SlackForms forms = new SlackForms("(cut)");
    private final SlackCards cards = new SlackCards("(cut)");

    static Stream<String> forms() {
        return Fixtures.forms().keySet().stream();
    }

    static Stream<String> cards() {
        return Fixtures.cards().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void writesAFormAsSlacksOwnLibraryDoes(String name) {
        same(forms.view(Fixtures.form(name)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void writesACardAsSlacksOwnLibraryDoes(String name) {
        same(cards.blocks(Fixtures.card(name)));
        same(cards.homeBlocks(Fixtures.card(name)));
    }

    private static void same(Object blocks) {
        assertThat(JsonParser.parseString(BlockJson.of(blocks))).isEqualTo(SLACK.toJsonTree(blocks));
    }
}
