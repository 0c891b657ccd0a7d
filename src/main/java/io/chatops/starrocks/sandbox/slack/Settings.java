package io.chatops.starrocks.sandbox.slack;

import java.time.Duration;

/**
 * What the simulated workspace agrees on with the bot. {@code acknowledgement} is how long Slack waits for an
 * answer to a delivery, in real time and on the injected clock; {@code rateLimited} switches the documented rates.
 */
public record Settings(
        String botToken, String signingSecret, String teamId, Duration acknowledgement, boolean rateLimited) {
    /** The token and secret of the simulation, three seconds for an answer, real rates. */
    public static Settings standard() {
        return new Settings(
                "xoxb-simulated-bot-token", "simulated-signing-secret", "T0SANDBOX", Duration.ofSeconds(3), true);
    }

    public Settings withToken(String token) {
        return new Settings(token, signingSecret, teamId, acknowledgement, rateLimited);
    }

    public Settings withSigningSecret(String secret) {
        return new Settings(botToken, secret, teamId, acknowledgement, rateLimited);
    }

    public Settings withTeam(String id) {
        return new Settings(botToken, signingSecret, id, acknowledgement, rateLimited);
    }

    public Settings withAcknowledgement(Duration limit) {
        return new Settings(botToken, signingSecret, teamId, limit, rateLimited);
    }

    public Settings withoutRateLimits() {
        return new Settings(botToken, signingSecret, teamId, acknowledgement, false);
    }

    @Override
    public String toString() {
        return "Settings[teamId=" + teamId + ", acknowledgement=" + acknowledgement + "]";
    }
}
