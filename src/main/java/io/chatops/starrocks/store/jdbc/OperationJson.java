package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.JsonFields.object;
import static io.chatops.starrocks.store.jdbc.JsonFields.put;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.instance.Digest;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.operation.Approvals;
import io.chatops.starrocks.operation.Attempt;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.Obstacle;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Outcome;
import io.chatops.starrocks.operation.Status;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * An operation as JSON text, and back. The plan is kept as the answers that it was made of. A field that this version does not know is
 * passed over, so that an older replica reads what a newer one wrote; a field that an older one did not write is none.
 */
final class OperationJson {
    private final ObjectMapper mapper = new ObjectMapper();

    String write(Operation operation) {
        var json = object();
        json.put("id", operation.id().value())
                .put("version", operation.version())
                .put("status", operation.status().name())
                .put("digest", operation.digest().value())
                .put("clientToken", operation.clientToken())
                .put("secretKey", operation.secretKey())
                .put("created", operation.created().toString())
                .put("changed", operation.changed().toString())
                .put("since", operation.since().toString());
        put(operation.due(), due -> json.put("due", due.toString()));
        json.set("requester", actor(operation.requester()));
        json.set("origin", origin(operation.origin()));
        json.set("answers", answers(operation.plan().answers()));
        json.set("estimate", estimate(operation.estimate()));
        json.set("attempt", attempt(operation.attempt()));
        json.set("outcome", outcome(operation.outcome()));
        put(operation.confirmedBy(), actor -> json.set("confirmedBy", actor(actor)));
        json.set("approvals", ApprovalsJson.write(operation.approvals()));
        put(operation.failure(), failure -> json.set("failure", failure(failure)));
        put(operation.obstacle(), obstacle -> json.set("obstacle", obstacle(obstacle)));
        return json.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonFields.Unreadable when it is no operation that this version knows
     */
    Operation read(String text) {
        try {
            return operation(new JsonFields(mapper.readTree(text)));
        } catch (JsonProcessingException | IllegalArgumentException | NoSuchElementException | DateTimeException odd) {
            throw new JsonFields.Unreadable(odd.getClass().getSimpleName() + ": " + odd.getMessage());
        }
    }

    private static Operation operation(JsonFields json) {
        return new Operation(
                new OperationId(json.text("id")),
                json.number("version"),
                Status.valueOf(json.text("status")),
                actor(json.part("requester")),
                origin(json.part("origin")),
                Planning.plan(answers(json.part("answers"))),
                new Digest(json.text("digest")),
                json.optionalPart("estimate").map(OperationJson::estimate).orElse(Estimate.NONE),
                json.text("clientToken"),
                json.optionalText("secretKey").orElseGet(() -> json.text("id")),
                json.optionalPart("confirmedBy").map(OperationJson::actor),
                json.optionalPart("approvals").map(ApprovalsJson::read).orElse(Approvals.NONE),
                attempt(json.part("attempt")),
                outcome(json.part("outcome")),
                json.optionalPart("failure").map(OperationJson::failure),
                json.optionalPart("obstacle").map(OperationJson::obstacle),
                json.instant("created"),
                json.instant("changed"),
                json.instant("since"),
                json.optionalInstant("due"));
    }

    static ObjectNode actor(Actor actor) {
        return object().put("platform", actor.platform())
                .put("tenant", actor.tenant())
                .put("user", actor.user());
    }

    static Actor actor(JsonFields json) {
        return new Actor(json.text("platform"), json.text("tenant"), json.text("user"));
    }

    private static ObjectNode origin(Origin origin) {
        var json = object().put("platform", origin.platform())
                .put("tenant", origin.tenant())
                .put("channel", origin.channel())
                .put("direct", origin.direct());
        put(origin.thread(), thread -> json.put("thread", thread));
        return json;
    }

    private static Origin origin(JsonFields json) {
        return new Origin(
                json.text("platform"),
                json.text("tenant"),
                json.text("channel"),
                json.optionalText("thread"),
                json.flag("direct"));
    }

    private static ObjectNode obstacle(Obstacle obstacle) {
        var json = object().put("kind", obstacle.kind().name());
        put(obstacle.whose(), actor -> json.set("whose", actor(actor)));
        return json;
    }

    private static Obstacle obstacle(JsonFields json) {
        return new Obstacle(
                Obstacle.Kind.valueOf(json.text("kind")),
                json.optionalPart("whose").map(OperationJson::actor));
    }

    static ObjectNode answers(Draft draft) {
        var json = object();
        draft.answers().forEach((parameter, answer) -> json.put(parameter.wire(), answer));
        return json;
    }

    /** An answer to a question that this version does not ask is left out; the digest then differs, and nothing is sent. */
    static Draft answers(JsonFields json) {
        var draft = Draft.EMPTY;
        for (var parameter : Parameter.values()) {
            draft = draft.with(parameter, json.optionalText(parameter.wire()).orElse(""));
        }
        return draft;
    }

    private static ObjectNode estimate(Estimate estimate) {
        var json = object();
        put(
                estimate.price(),
                price -> json.putObject("price")
                        .put("currency", price.currency())
                        .put("original", price.original().toPlainString())
                        .put("trade", price.trade().toPlainString()));
        put(estimate.noPrice(), failure -> json.set("noPrice", failure(failure)));
        put(estimate.inStock(), there -> json.put("inStock", there.toString()));
        put(estimate.noStock(), failure -> json.set("noStock", failure(failure)));
        return json;
    }

    private static Estimate estimate(JsonFields json) {
        return new Estimate(
                json.optionalPart("price")
                        .map(price -> new Price(
                                price.text("currency"),
                                new BigDecimal(price.text("original")),
                                new BigDecimal(price.text("trade")))),
                json.optionalPart("noPrice").map(OperationJson::failure),
                json.optionalText("inStock").map(Boolean::parseBoolean),
                json.optionalPart("noStock").map(OperationJson::failure));
    }

    private static ObjectNode attempt(Attempt attempt) {
        var json = object().put("count", attempt.count()).put("uncertain", attempt.uncertain());
        put(attempt.first(), first -> json.put("first", first.toString()));
        put(attempt.answer(), answer -> json.set("answer", failure(answer)));
        return json;
    }

    private static Attempt attempt(JsonFields json) {
        return new Attempt(
                Math.toIntExact(json.number("count")),
                json.optionalInstant("first"),
                json.optionalPart("answer").map(OperationJson::failure),
                json.flag("uncertain"));
    }

    private static ObjectNode outcome(Outcome outcome) {
        var json = object();
        put(outcome.instance(), instance -> json.put("instance", instance.value()));
        put(outcome.order(), order -> json.put("order", order));
        put(outcome.status(), status -> json.put("status", status));
        put(outcome.requestId(), requestId -> json.put("requestId", requestId));
        var addresses = json.putArray("addresses");
        outcome.addresses().forEach(addresses::add);
        return json;
    }

    private static Outcome outcome(JsonFields json) {
        return new Outcome(
                json.optionalText("instance").map(InstanceId::new),
                json.optionalText("order"),
                json.optionalText("status"),
                json.texts("addresses").toList(),
                json.optionalText("requestId"));
    }

    private static ObjectNode failure(CloudFailure failure) {
        var json = object().put("kind", failure.kind().name())
                .put("code", failure.code())
                .put("message", failure.message())
                .put("requestId", failure.requestId());
        put(failure.action(), action -> json.put("action", action));
        put(failure.retryAfter(), retryAfter -> json.put("retryAfter", retryAfter.toString()));
        return json;
    }

    private static CloudFailure failure(JsonFields json) {
        Optional<Duration> retryAfter = json.optionalText("retryAfter").map(Duration::parse);
        return new CloudFailure(
                CloudFailure.Kind.valueOf(json.text("kind")),
                json.text("code"),
                json.text("message"),
                json.text("requestId"),
                json.optionalText("action"),
                retryAfter);
    }
}
