package io.chatops.starrocks.sandbox.slack;

import java.time.Duration;
import java.util.List;

/**
 * What the simulated workspace agrees on with the bot. {@code acknowledgement} is how long Slack waits for an
 * answer to a delivery, in real time and on the injected clock; {@code rateLimited} switches the documented rates; with
 * {@code socketMode} nothing is sent to a request URL, and all to the bot's WebSockets.
 */
public record Settings(
        String botToken,
        String signingSecret,
        String teamId,
        Duration acknowledgement,
        boolean rateLimited,
        List<String> scopes,
        String appToken,
        boolean socketMode) {
    private static final List<String> ALL_SCOPES = List.of(
            "app_mentions:read",
            "channels:read",
            "chat:write",
            "commands",
            "files:write",
            "groups:read",
            "im:history",
            "usergroups:read",
            "users:read");

    public Settings {
        scopes = List.copyOf(scopes);
    }

    /** The token and secret of the simulation, three seconds for an answer, real rates. */
    public static Settings standard() {
        return new Settings(
                "xoxb-simulated-bot-token",
                "simulated-signing-secret",
                "T0SANDBOX",
                Duration.ofSeconds(3),
                true,
                ALL_SCOPES,
                "xapp-1-A0STARROCKS-simulated-app-token",
                false);
    }

    public Settings withToken(String token) {
        return new Settings(token, signingSecret, teamId, acknowledgement, rateLimited, scopes, appToken, socketMode);
    }

    public Settings withSigningSecret(String secret) {
        return new Settings(botToken, secret, teamId, acknowledgement, rateLimited, scopes, appToken, socketMode);
    }

    public Settings withTeam(String id) {
        return new Settings(botToken, signingSecret, id, acknowledgement, rateLimited, scopes, appToken, socketMode);
    }

    public Settings withAcknowledgement(Duration limit) {
        return new Settings(botToken, signingSecret, teamId, limit, rateLimited, scopes, appToken, socketMode);
    }

    public Settings withoutRateLimits() {
        return new Settings(botToken, signingSecret, teamId, acknowledgement, false, scopes, appToken, socketMode);
    }

    /** The scopes that the bot's token was given; a method that needs another is refused. */
    public Settings withScopes(String... granted) {
        return new Settings(
                botToken, signingSecret, teamId, acknowledgement, rateLimited, List.of(granted), appToken, socketMode);
    }

    /** Whoever set the app up has switched Socket Mode on, which switches requests off. */
    public Settings overSocket() {
        return new Settings(botToken, signingSecret, teamId, acknowledgement, rateLimited, scopes, appToken, true);
    }

    @Override
    public String toString() {
        return "Settings[teamId=" + teamId + ", acknowledgement=" + acknowledgement + "]";
    }
}
