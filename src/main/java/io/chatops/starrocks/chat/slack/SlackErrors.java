package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Delivery.Reason;
import java.util.Map;

/** What Slack's error words mean for us. A word that is not here is a refusal of the content or of the call. */
final class SlackErrors {
    private static final Map<String, Reason> REASONS = Map.ofEntries(
            Map.entry("not_in_channel", Reason.NOT_A_MEMBER),
            Map.entry("channel_not_found", Reason.NOT_A_MEMBER),
            Map.entry("user_not_in_channel", Reason.NOT_A_MEMBER),
            Map.entry("missing_scope", Reason.NOT_GRANTED),
            Map.entry("message_not_found", Reason.GONE),
            Map.entry("cant_update_message", Reason.GONE),
            Map.entry("edit_window_closed", Reason.GONE),
            Map.entry("thread_not_found", Reason.GONE),
            Map.entry("not_found", Reason.GONE),
            Map.entry("view_not_found", Reason.GONE),
            Map.entry("no_trigger", Reason.GONE),
            Map.entry("expired_trigger_id", Reason.GONE),
            Map.entry("trigger_expired", Reason.GONE),
            Map.entry("exchanged_trigger_id", Reason.GONE),
            Map.entry("trigger_exchanged", Reason.GONE),
            Map.entry("invalid_trigger_id", Reason.GONE),
            Map.entry("used_url", Reason.GONE),
            Map.entry("expired_url", Reason.GONE),
            Map.entry("hash_conflict", Reason.OUTDATED),
            Map.entry("ratelimited", Reason.UNREACHABLE),
            Map.entry("rate_limited", Reason.UNREACHABLE),
            Map.entry("internal_error", Reason.UNREACHABLE),
            Map.entry("fatal_error", Reason.UNREACHABLE),
            Map.entry("service_unavailable", Reason.UNREACHABLE),
            Map.entry("request_timeout", Reason.UNREACHABLE),
            Map.entry(SlackReply.BROKEN, Reason.UNREACHABLE),
            Map.entry(SlackReply.NO_ANSWER, Reason.UNREACHABLE));

    private SlackErrors() {}

    static Reason reason(String word) {
        return REASONS.getOrDefault(word, Reason.REFUSED);
    }
}
