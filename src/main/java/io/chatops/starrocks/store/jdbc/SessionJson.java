package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.JsonFields.object;
import static io.chatops.starrocks.store.jdbc.JsonFields.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.Session;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.text.Language;
import java.util.Optional;

/**
 * A wizard's session as JSON. Left out are its version, which is a column, and the platform's token for private answers: whoever
 * reads the row could use it.
 */
final class SessionJson {
    static final StoredJson<Session> FORM = new StoredJson<>("draft", SessionJson::write, SessionJson::read);

    private SessionJson() {}

    private static ObjectNode write(Session session) {
        var json = object().put("id", session.id())
                .put("language", session.language().code())
                .put("at", session.at().name());
        json.set("owner", OperationJson.actor(session.owner()));
        json.set("place", place(session.place()));
        json.set("answers", OperationJson.answers(session.draft()));
        put(session.editing(), operation -> json.put("editing", operation.value()));
        put(session.posted(), operation -> json.put("posted", operation.value()));
        put(
                session.password(),
                password -> json.putObject("password")
                        .put("key", password.key())
                        .put("until", password.until().toString()));
        put(session.view(), view -> json.put("view", view));
        return json;
    }

    private static Session read(JsonFields json) {
        return new Session(
                json.text("id"),
                OperationJson.actor(json.part("owner")),
                place(json.part("place")),
                Optional.empty(),
                Language.ofTag(json.text("language")),
                OperationJson.answers(json.part("answers")),
                StepId.valueOf(json.text("at")),
                json.optionalText("editing").map(OperationId::new),
                json.optionalText("posted").map(OperationId::new),
                json.optionalPart("password")
                        .map(password -> new Session.Password(password.text("key"), password.instant("until"))),
                json.optionalText("view"),
                0);
    }

    private static ObjectNode place(Place place) {
        var json = object().put("platform", place.platform())
                .put("tenant", place.tenant())
                .put("channel", place.channel())
                .put("direct", place.direct());
        put(place.thread(), thread -> json.put("thread", thread));
        return json;
    }

    private static Place place(JsonFields json) {
        return new Place(
                json.text("platform"),
                json.text("tenant"),
                json.text("channel"),
                json.optionalText("thread"),
                json.flag("direct"));
    }
}
