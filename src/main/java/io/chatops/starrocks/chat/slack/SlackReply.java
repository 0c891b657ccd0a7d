package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Web API answered.
 *
 * @param error Slack's error word, or ours for no answer; empty when it was fine
 * @param body what came back; empty object when nothing readable did
 */
record SlackReply(Optional<String> error, JsonObject body) {
    private static final Logger LOG = LoggerFactory.getLogger(SlackReply.class);

    /** Our word for "no answer in time". */
    static final String NO_ANSWER = "no_answer";

    /** Our word for "a server was broken". */
    static final String BROKEN = "http_5xx";

    /** With the second half, Slack says itself that some of it may be done. */
    private static final Set<String> LOST =
            Set.of(BROKEN, NO_ANSWER, "internal_error", "fatal_error", "service_unavailable", "request_timeout");

    static SlackReply failed(String error) {
        return new SlackReply(Optional.of(error), new JsonObject());
    }

    boolean ok() {
        return error.isEmpty();
    }

    /** Whether it is not known what Slack did, as far as it did anything. */
    boolean isLost() {
        return error.filter(LOST::contains).isPresent();
    }

    /**
     * What became of something that was shown by a method; a refusal is logged by its word. That a person was faster than a drawing is
     * how a conversation goes, and nothing for an operator.
     */
    Delivery delivery(String method, Optional<MessageRef> message) {
        if (ok()) {
            return new Delivery.Delivered(message);
        }
        var failure = failure();
        if (failure.reason() == Delivery.Reason.OUTDATED) {
            LOG.debug("slack shows something newer method={} error={}", method, this);
        } else {
            LOG.warn("slack refused method={} error={}", method, this);
        }
        return failure;
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
