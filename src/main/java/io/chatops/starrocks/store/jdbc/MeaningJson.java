package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.JsonFields.object;
import static io.chatops.starrocks.store.jdbc.JsonFields.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.inquiry.Filters;
import io.chatops.starrocks.inquiry.Inquiry;
import io.chatops.starrocks.inquiry.Meaning;
import io.chatops.starrocks.inquiry.Meaning.Deed;
import io.chatops.starrocks.inquiry.Scope;
import io.chatops.starrocks.inquiry.Topic;
import io.chatops.starrocks.text.Language;

/** What a button under an answer means, as JSON. The deeds have names of their own, and no others are read. */
final class MeaningJson {
    static final StoredJson<Meaning> FORM = new StoredJson<>("button", MeaningJson::write, MeaningJson::read);

    private MeaningJson() {}

    private static ObjectNode write(Meaning meaning) {
        var json = object().put("command", meaning.command())
                .put("at", meaning.at().toString());
        json.set("owner", OperationJson.actor(meaning.owner()));
        json.set("deed", deed(meaning.deed()));
        return json;
    }

    private static Meaning read(JsonFields json) {
        return new Meaning(
                OperationJson.actor(json.part("owner")),
                deed(json.part("deed")),
                json.text("command"),
                json.instant("at"));
    }

    private static ObjectNode deed(Deed deed) {
        var json = object();
        if (deed instanceof Meaning.Ask ask) {
            json.put("kind", "ask").set("inquiry", inquiry(ask.inquiry()));
        } else if (deed instanceof Meaning.File file) {
            json.put("kind", "file").set("inquiry", inquiry(file.inquiry()));
        } else if (deed instanceof Meaning.Show show) {
            json.put("kind", "show").set("card", CardJson.write(show.card()));
        } else {
            json.put("kind", "shown");
        }
        return json;
    }

    private static Deed deed(JsonFields json) {
        return switch (json.text("kind")) {
            case "ask" -> new Meaning.Ask(inquiry(json.part("inquiry")));
            case "file" -> new Meaning.File(inquiry(json.part("inquiry")));
            case "show" -> new Meaning.Show(CardJson.read(json.part("card")));
            case "shown" -> new Meaning.Shown();
            default -> throw new JsonFields.Unreadable("the deed is not known");
        };
    }

    private static ObjectNode inquiry(Inquiry inquiry) {
        var json = object().put("topic", inquiry.topic().name())
                .put("region", inquiry.scope().region())
                .put("page", inquiry.page());
        put(inquiry.instance(), instance -> json.put("instance", instance));
        put(inquiry.scope().profile(), profile -> json.put("profile", profile));
        put(inquiry.scope().language(), language -> json.put("language", language.code()));
        var filters = inquiry.filters();
        var statuses = json.putArray("statuses");
        filters.statuses().forEach(statuses::add);
        put(filters.name(), name -> json.put("name", name));
        put(filters.type(), type -> json.put("type", type));
        put(filters.key(), key -> json.put("key", key));
        return json;
    }

    private static Inquiry inquiry(JsonFields json) {
        return new Inquiry(
                Topic.valueOf(json.text("topic")),
                json.optionalText("instance"),
                new Scope(
                        json.text("region"),
                        json.optionalText("profile"),
                        json.optionalText("language").map(Language::ofTag)),
                new Filters(
                        json.texts("statuses").toList(),
                        json.optionalText("name"),
                        json.optionalText("type"),
                        json.optionalText("key")),
                Math.toIntExact(json.number("page")));
    }
}
