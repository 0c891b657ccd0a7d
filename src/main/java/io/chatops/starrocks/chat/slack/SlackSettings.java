package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.OwnHosts;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the Slack side needs to know. Refuses what would be an open door: Bolt verifies with a constant key when there is no
 * signing secret, and a token must not travel in the clear.
 *
 * @param signingSecret required unless an app token switches to Socket Mode; not used then
 * @param appToken switches to Socket Mode: the bot connects to Slack, which sends no requests then
 * @param apiUrl base of the Web API with a slash at its end; https, or plain http to this machine
 * @param command the slash command with its slash
 * @param otherwise the language for people whose own Slack does not tell
 */
public record SlackSettings(
        Secret botToken,
        Secret signingSecret,
        Optional<Secret> appToken,
        URI apiUrl,
        String command,
        Language otherwise) {
    /** Slack's own Web API. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /** The slash command of the manifest. */
    public static final String COMMAND = "/starrocks";

    public SlackSettings {
        if (blank(botToken)) {
            throw new IllegalArgumentException("SLACK_BOT_TOKEN is missing: copy it from the app's OAuth page");
        }
        if (appToken.isEmpty() && blank(signingSecret)) {
            throw new IllegalArgumentException(
                    "SLACK_SIGNING_SECRET is missing: without it anybody could speak for Slack;"
                            + " copy it from the app's Basic Information page");
        }
        if (appToken.filter(token -> !token.use(text -> text.startsWith("xapp-")))
                .isPresent()) {
            throw new IllegalArgumentException("SLACK_APP_TOKEN is no app-level token, which begins with xapp-: "
                    + "make one with the scope connections:write on the app's page Basic Information");
        }
        apiUrl = withSlash(apiUrl);
        if (!"https".equals(apiUrl.getScheme())
                && !("http".equals(apiUrl.getScheme()) && OwnHosts.isLoopback(apiUrl))) {
            throw new IllegalArgumentException(
                    "SLACK_API_URL must begin with https:// (plain http is for this machine alone)");
        }
    }

    /** The settings of an app that Slack reaches over HTTP. */
    public static SlackSettings http(Secret botToken, Secret signingSecret) {
        return new SlackSettings(botToken, signingSecret, Optional.empty(), SLACK, COMMAND, Language.ENGLISH);
    }

    /** The settings of an app in Socket Mode, which needs no signing secret: nobody can send it requests. */
    public static SlackSettings socket(Secret botToken, Secret appToken) {
        return new SlackSettings(botToken, Secret.of(""), Optional.of(appToken), SLACK, COMMAND, Language.ENGLISH);
    }

    /** Whether the bot connects to Slack, in place of Slack sending requests. */
    public boolean socketMode() {
        return appToken.isPresent();
    }

    /** The same app at another Web API. */
    public SlackSettings at(URI otherApi) {
        return new SlackSettings(botToken, signingSecret, appToken, otherApi, command, otherwise);
    }

    /** The same app, speaking this language to people whose own Slack does not tell. */
    public SlackSettings speaking(Language language) {
        return new SlackSettings(botToken, signingSecret, appToken, apiUrl, command, language);
    }

    /** Where an address of Slack may be followed; a simulated Slack is on this machine. */
    OwnHosts hosts(String... names) {
        return new OwnHosts(Set.of(names), OwnHosts.isLoopback(apiUrl));
    }

    private static boolean blank(Secret secret) {
        return secret.use(String::isBlank);
    }

    private static URI withSlash(URI url) {
        var text = url.toString();
        return text.endsWith("/") ? url : URI.create(text + "/");
    }
}
