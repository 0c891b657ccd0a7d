package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.JsonFields.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.conversation.Request;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.intent.Intent;
import io.chatops.starrocks.intent.Slots;
import java.util.OptionalInt;

/** What waits on a shelf for the press of its button, as JSON: a request whose product is asked for, and a proposal. */
final class RequestJson {
    static final StoredJson<Request> FORM = new StoredJson<>("request", RequestJson::write, RequestJson::read);

    static final StoredJson<Draft> PROPOSAL =
            new StoredJson<>("proposal", OperationJson::answers, OperationJson::answers);

    private RequestJson() {}

    private static ObjectNode write(Request request) {
        var json = object().put("words", request.words())
                .put("operation", request.operation().wireName());
        json.set("actor", OperationJson.actor(request.actor()));
        var slots = json.putObject("slots");
        request.slots().asMap().forEach((name, value) -> slots.put(name, value.toString()));
        return json;
    }

    private static Request read(JsonFields json) {
        return new Request(
                OperationJson.actor(json.part("actor")),
                json.text("words"),
                Intent.ofWireName(json.text("operation"))
                        .orElseThrow(() -> new JsonFields.Unreadable("the operation is not known")),
                slots(json.part("slots")));
    }

    private static Slots slots(JsonFields json) {
        return new Slots(
                json.optionalText("region"),
                json.optionalText("instanceId"),
                json.optionalText("instanceName"),
                json.optionalText("status"),
                json.optionalText("cu")
                        .map(cu -> OptionalInt.of(Integer.parseInt(cu)))
                        .orElse(OptionalInt.empty()),
                json.optionalText("version"),
                json.optionalText("profile"));
    }
}
