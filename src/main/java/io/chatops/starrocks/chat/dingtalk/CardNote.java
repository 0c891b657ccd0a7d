package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes down what a card said, where it stands and what its buttons are, and reads it again: as lines, without
 * links and whom it called. */
final class CardNote {
    private CardNote() {}

    static ObjectNode card(Card card) {
        var json =
                Json.object().put("title", card.title()).put("tone", card.tone().name());
        var lines = json.putArray("lines");
        card.sections().stream().flatMap(CardNote::lines).forEach(lines::add);
        json.set("buttons", buttons(card.buttons()));
        return json;
    }

    static Card card(JsonNode json) {
        return new Card(
                json.path("title").asText(),
                Card.Tone.valueOf(json.path("tone").asText()),
                Json.texts(json.path("lines")).stream()
                        .map(line -> (Section) new Section.Text(line))
                        .toList(),
                buttons(json.path("buttons")),
                List.of());
    }

    private static Stream<String> lines(Section section) {
        if (section instanceof Section.Facts facts) {
            return facts.facts().stream().map(fact -> fact.label() + "：" + fact.value());
        }
        if (section instanceof Section.Table table) {
            return table.rows().stream().map(row -> String.join(" · ", row));
        }
        if (section instanceof Section.Link) {
            // where it leads may be for one person and one time
            return Stream.empty();
        }
        if (section instanceof Section.Code code) {
            return Stream.of(code.text());
        }
        if (section instanceof Section.Footnote note) {
            return Stream.of(note.text());
        }
        return Stream.of(((Section.Text) section).text());
    }

    static JsonNode buttons(List<Button> buttons) {
        var json = Json.object().putArray("buttons");
        for (var button : buttons) {
            var written = json.addObject()
                    .put("action", button.action())
                    .put("value", button.value())
                    .put("label", button.label())
                    .put("style", button.style().name());
            button.confirm()
                    .ifPresent(asked -> written.putObject("confirm")
                            .put("title", asked.title())
                            .put("text", asked.text())
                            .put("yes", asked.yes())
                            .put("no", asked.no()));
        }
        return json;
    }

    static List<Button> buttons(JsonNode json) {
        var buttons = new ArrayList<Button>();
        for (var each : json) {
            var asked = each.path("confirm");
            var confirm = asked.isObject()
                    ? Optional.of(new Card.Confirm(
                            asked.path("title").asText(),
                            asked.path("text").asText(),
                            asked.path("yes").asText(),
                            asked.path("no").asText()))
                    : Optional.<Card.Confirm>empty();
            buttons.add(new Button(
                    each.path("action").asText(),
                    each.path("value").asText(),
                    each.path("label").asText(),
                    Button.Style.valueOf(each.path("style").asText()),
                    confirm));
        }
        return buttons;
    }

    static ObjectNode place(Place place) {
        var json = Json.object()
                .put("tenant", place.tenant())
                .put("channel", place.channel())
                .put("direct", place.direct());
        place.thread().ifPresent(thread -> json.put("thread", thread));
        return json;
    }

    static Place place(JsonNode json) {
        return new Place(
                DingTalkWeb.PLATFORM,
                json.path("tenant").asText(),
                json.path("channel").asText(),
                Json.text(json, "thread"),
                json.path("direct").asBoolean());
    }

    /** A message names its place, so that its id is enough beside that. */
    static Optional<MessageRef> message(JsonNode json, String name, Place place) {
        return Json.text(json, name, "id")
                .map(id -> new MessageRef(
                        DingTalkWeb.PLATFORM,
                        place.tenant(),
                        json.path(name).path("channel").asText(),
                        id));
    }

    static ObjectNode message(MessageRef message) {
        return Json.object().put("id", message.message()).put("channel", message.channel());
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
