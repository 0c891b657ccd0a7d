package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.JsonFields.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import java.util.List;

/** An answer that waits to be shown to everybody, as JSON. It has nothing to press and calls nobody. */
final class CardJson {
    private CardJson() {}

    static ObjectNode write(Card card) {
        if (!card.buttons().isEmpty() || !card.mentions().isEmpty()) {
            throw new IllegalArgumentException("a card that is kept has no buttons and calls nobody");
        }
        var json = object().put("title", card.title()).put("tone", card.tone().name());
        var sections = json.putArray("sections");
        card.sections().forEach(section -> sections.add(section(section)));
        return json;
    }

    static Card read(JsonFields json) {
        return new Card(
                json.text("title"),
                Card.Tone.valueOf(json.text("tone")),
                json.parts("sections").map(CardJson::section).toList(),
                List.of(),
                List.of());
    }

    private static ObjectNode section(Section section) {
        if (section instanceof Section.Facts facts) {
            var json = object().put("kind", "facts");
            var rows = json.putArray("facts");
            facts.facts().forEach(fact -> rows.add(fact(fact)));
            return json;
        }
        if (section instanceof Section.Table table) {
            return table(table);
        }
        if (section instanceof Section.Link link) {
            return object().put("kind", "link").put("label", link.label()).put("url", link.url());
        }
        if (section instanceof Section.Code code) {
            return object().put("kind", "code").put("text", code.text());
        }
        if (section instanceof Section.Footnote footnote) {
            return object().put("kind", "footnote").put("text", footnote.text());
        }
        return object().put("kind", "text").put("text", ((Section.Text) section).text());
    }

    private static Section section(JsonFields json) {
        return switch (json.text("kind")) {
            case "facts" ->
                new Section.Facts(json.parts("facts").map(CardJson::fact).toList());
            case "table" ->
                new Section.Table(
                        json.texts("headings").toList(),
                        json.parts("rows")
                                .map(row -> row.texts("cells").toList())
                                .toList());
            case "link" -> new Section.Link(json.text("label"), json.text("url"));
            case "code" -> new Section.Code(json.text("text"));
            case "footnote" -> new Section.Footnote(json.text("text"));
            case "text" -> new Section.Text(json.text("text"));
            default -> throw new JsonFields.Unreadable("the section is not known");
        };
    }

    private static ObjectNode table(Section.Table table) {
        var json = object().put("kind", "table");
        var headings = json.putArray("headings");
        table.headings().forEach(headings::add);
        var rows = json.putArray("rows");
        table.rows().forEach(row -> {
            var cells = rows.addObject().putArray("cells");
            row.forEach(cells::add);
        });
        return json;
    }

    private static ObjectNode fact(Fact fact) {
        var json = object().put("label", fact.label()).put("value", fact.value());
        var who = json.putArray("who");
        fact.who().forEach(mention -> who.add(mention(mention)));
        return json;
    }

    private static Fact fact(JsonFields json) {
        return new Fact(
                json.text("label"),
                json.text("value"),
                json.parts("who").map(CardJson::mention).toList());
    }

    private static ObjectNode mention(Mention mention) {
        if (mention instanceof Mention.Person person) {
            var json = object().put("kind", "person");
            json.set("actor", OperationJson.actor(person.actor()));
            return json;
        }
        return object().put("kind", mention instanceof Mention.Group ? "group" : "channel")
                .put("id", mention.id());
    }

    private static Mention mention(JsonFields json) {
        return switch (json.text("kind")) {
            case "person" -> Mention.of(OperationJson.actor(json.part("actor")));
            case "group" -> new Mention.Group(json.text("id"));
            case "channel" -> new Mention.Channel(json.text("id"));
            default -> throw new JsonFields.Unreadable("the mention is not known");
        };
    }
}
