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
        var apiUrl = WebAddress.read(source, Key.SLACK_API_URL, problems).orElse(SlackSettings.SLACK);
        if (source.secret(Key.SLACK_APP_TOKEN).isPresent()) {
            problems.add(
                    Key.SLACK_APP_TOKEN.label() + " asks for Socket Mode, which is not offered yet: take it out and let"
                            + " Slack send to https://<your host>/slack/events, as docs/slack.md describes");
        }
        if (token.isEmpty() && signingSecret.isEmpty()) {
            return Optional.empty();
        }
        return both(token, signingSecret, problems)
                .map(secrets -> SlackSettings.http(secrets.token(), secrets.signing())
                        .at(apiUrl)
                        .speaking(otherwise));
    }

    private static Optional<Secrets> both(Optional<Secret> token, Optional<Secret> signing, Problems problems) {
        if (token.isEmpty()) {
            problems.add(Key.SLACK_BOT_TOKEN.label() + " is missing: copy it from the app's page OAuth & Permissions");
        }
        if (signing.isEmpty()) {
            problems.add(Key.SLACK_SIGNING_SECRET.label() + " is missing: without it anybody could speak for Slack;"
                    + " copy it from the app's page Basic Information");
        }
        return token.flatMap(known -> signing.map(secret -> new Secrets(known, secret)));
    }

    private record Secrets(Secret token, Secret signing) {}
}
