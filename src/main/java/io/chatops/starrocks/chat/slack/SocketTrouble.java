package io.chatops.starrocks.chat.slack;

import java.util.Map;
import java.util.Optional;

/** What a person has to mend before a connection can hold, by Slack's word for it. */
final class SocketTrouble {
    private static final String MAKE_ONE =
            "make an app-level token with the scope connections:write on the app's page Basic Information, and set it";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("invalid_auth", "SLACK_APP_TOKEN is not accepted: " + MAKE_ONE),
            Map.entry("not_authed", "SLACK_APP_TOKEN is not accepted: " + MAKE_ONE),
            Map.entry("token_revoked", "SLACK_APP_TOKEN was revoked: " + MAKE_ONE),
            Map.entry("token_expired", "SLACK_APP_TOKEN has expired: " + MAKE_ONE),
            Map.entry("account_inactive", "SLACK_APP_TOKEN belongs to an app that was removed: " + MAKE_ONE),
            Map.entry("not_allowed_token_type", "SLACK_APP_TOKEN is a token of another kind: " + MAKE_ONE),
            Map.entry("missing_scope", "SLACK_APP_TOKEN lacks the scope connections:write: " + MAKE_ONE),
            Map.entry("no_permission", "SLACK_APP_TOKEN may not open connections: " + MAKE_ONE),
            Map.entry("access_denied", "SLACK_APP_TOKEN may not open connections: " + MAKE_ONE),
            Map.entry(
                    "link_disabled",
                    "Socket Mode is switched off: switch it on again on the app's page Socket Mode, or take"
                            + " SLACK_APP_TOKEN out and let Slack send to /slack/events"),
            Map.entry(
                    "too_many_websockets",
                    "the app has more than ten connections, the most that Slack bears: stop those that are not needed"));

    private SocketTrouble() {}

    /** Whether it may be over by itself: while a new version takes an old one's place there are more connections than later. */
    static boolean passes(String word) {
        return word.equals("too_many_websockets");
    }

    /** What to do about it; empty for what passes by itself. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(KNOWN.get(word));
    }
}
