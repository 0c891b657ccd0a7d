package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;

/**
 * What an envelope is acknowledged with that was not worked on. Over HTTP Slack itself tells a person that a request failed; over a
 * socket whatever is acknowledged has worked for Slack, so we have to say it.
 */
final class Excuses {
    private final ChatOut out;
    private final SlackWork work;
    private final Notices notices;
    private final SubmissionDesk submissions;

    Excuses(ChatOut out, SlackWork work, Notices notices, SubmissionDesk submissions) {
        this.out = out;
        this.work = work;
        this.notices = notices;
        this.submissions = submissions;
    }

    /** Something went wrong with it. */
    Acknowledged failed(JsonObject payload) {
        return with(payload, "slack.failed");
    }

    /** Too much is worked on already. */
    Acknowledged busy(JsonObject payload) {
        return with(payload, "slack.busy");
    }

    private Acknowledged with(JsonObject root, String key) {
        var payload = new Payload(root);
        if (root.has("command")) {
            return Acknowledged.saying(notices.both(key));
        }
        return switch (payload.text("type").orElse("")) {
            case "view_submission" -> submissions.notice(payload, payload.state(), key);
            case "block_suggestion" -> noOptions();
            case "block_actions", "shortcut", "message_action" ->
                Acknowledged.empty(() -> work.soon(() -> whisper(payload, key), () -> whisper(payload, key)));
            default -> Acknowledged.empty();
        };
    }

    private void whisper(Payload payload, String key) {
        out.whisper(
                payload.actor(), payload.place(), payload.doorway(), Card.saying(Card.Tone.WARNING, notices.both(key)));
    }

    private static Acknowledged noOptions() {
        var answer = new JsonObject();
        answer.add("options", new JsonArray());
        return Acknowledged.json(answer.toString());
    }
}
