package io.chatops.starrocks.config;

import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.util.Optional;

/** The Slack app: absent when nothing of it is set, a problem when only a part is. */
final class SlackSection {
    private SlackSection() {}

    static Optional<SlackSettings> read(Source source, Language otherwise, Problems problems) {
        var token = source.secret(Key.SLACK_BOT_TOKEN);
        var signingSecret = source.secret(Key.SLACK_SIGNING_SECRET);
        var appToken = source.secret(Key.SLACK_APP_TOKEN);
        var apiUrl = WebAddress.read(source, Key.SLACK_API_URL, problems).orElse(SlackSettings.SLACK);
        if (token.isEmpty() && signingSecret.isEmpty() && appToken.isEmpty()) {
            return Optional.empty();
        }
        if (token.isEmpty()) {
            problems.add(Key.SLACK_BOT_TOKEN.label() + " is missing: copy it from the app's page OAuth & Permissions");
        }
        if (signingSecret.isEmpty() && appToken.isEmpty()) {
            problems.add(Key.SLACK_SIGNING_SECRET.label() + " is missing: without it anybody could speak for Slack;"
                    + " copy it from the app's page Basic Information, or set " + Key.SLACK_APP_TOKEN.label()
                    + " for Socket Mode");
        }
        return token.flatMap(known -> way(known, signingSecret, appToken, problems))
                .map(app -> app.at(apiUrl).speaking(otherwise));
    }

    private static Optional<SlackSettings> way(
            Secret token, Optional<Secret> signingSecret, Optional<Secret> appToken, Problems problems) {
        if (appToken.isEmpty()) {
            return signingSecret.map(secret -> SlackSettings.http(token, secret));
        }
        if (!appToken.get().use(text -> text.startsWith("xapp-"))) {
            problems.add(
                    Key.SLACK_APP_TOKEN.label() + " is no app-level token, which begins with xapp-: make one with the"
                            + " scope connections:write on the app's page Basic Information");
            return Optional.empty();
        }
        return Optional.of(SlackSettings.socket(token, appToken.get()));
    }

    /** What is said at the start, though it is no problem. */
    static Optional<String> notice(Source source) {
        boolean both = source.secret(Key.SLACK_APP_TOKEN).isPresent()
                && source.secret(Key.SLACK_SIGNING_SECRET).isPresent();
        return both
                ? Optional.of(
                        "SLACK_APP_TOKEN switches to Socket Mode: SLACK_SIGNING_SECRET is not used, and /slack/events"
                                + " takes nothing, since Slack sends nothing there while Socket Mode is on")
                : Optional.empty();
    }
}
