package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import io.chatops.starrocks.chat.Delivery;
import java.util.Optional;

/**
 * What the Web API answered.
 *
 * @param error Slack's error word, or ours for no answer; empty when it was fine
 * @param body what came back; empty object when nothing readable did
 */
record SlackReply(Optional<String> error, JsonObject body) {
    /** Our word for "no answer in time". */
    static final String NO_ANSWER = "no_answer";

    static SlackReply failed(String error) {
        return new SlackReply(Optional.of(error), new JsonObject());
    }

    boolean ok() {
        return error.isEmpty();
    }

    Delivery.Failed failure() {
        var word = error.orElse("");
        return new Delivery.Failed(SlackErrors.reason(word), word);
    }

    /** A text in the answer, by the names on the way to it. */
    Optional<String> text(String... path) {
        return JsonTree.text(body, path);
    }

    boolean flag(String... path) {
        return text(path).filter("true"::equals).isPresent();
    }

    /** Shows the error word alone: a body is nothing for a log. */
    @Override
    public String toString() {
        return error.orElse("ok");
    }
}
