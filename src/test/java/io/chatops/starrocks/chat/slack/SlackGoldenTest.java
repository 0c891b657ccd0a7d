package io.chatops.starrocks.chat.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackGoldenTest {
    private static final Gson READABLE =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final SlackForms forms = new SlackForms("(cut)");
    private final SlackCards cards = new SlackCards("(cut)");

    static Stream<String> forms() {
        return Fixtures.forms().keySet().stream();
    }

    static Stream<String> cards() {
        return Fixtures.cards().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void forms(String name) {
        var view = forms.view(Fixtures.form(name));
        Golden.matches("slack/" + name + ".json", READABLE.toJson(JsonParser.parseString(BlockJson.of(view))));
    }

    @ParameterizedTest
    @MethodSource
    void cards(String name) {
        var card = Fixtures.card(name);
        var message = new JsonObject();
        message.addProperty("text", cards.text(card));
        message.add("blocks", JsonParser.parseString(BlockJson.of(cards.blocks(card))));
        Golden.matches("slack/" + name + ".json", READABLE.toJson(message));
    }
}
