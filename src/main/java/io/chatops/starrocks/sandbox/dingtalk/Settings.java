package io.chatops.starrocks.sandbox.dingtalk;

import java.time.Duration;

/**
 * What the simulated organisation agrees on with the bot.
 *
 * @param clientId the app's Client ID, which is the robot's code as well
 * @param cardTemplateId the one card template that is published
 * @param acknowledgement how long a person waits for the bot to take what they did, in real time
 * @param rateLimited switches the rates of a second and of a minute
 * @param callsPerMonth the plan's metered calls; the free edition has 5,000
 * @param pushesPerMonth the plan's pushes to the bot; the free edition has 3,000
 */
public record Settings(
        String clientId,
        String clientSecret,
        String corpId,
        String cardTemplateId,
        String cardApiSecret,
        Duration acknowledgement,
        boolean rateLimited,
        int callsPerMonth,
        int pushesPerMonth) {
    /** The app of the simulation: two seconds for an answer, real rates, the free edition. */
    public static Settings standard() {
        return new Settings(
                "dingsimulatedclient",
                "simulated-client-secret",
                "dingSANDBOX",
                "00000000-0000-0000-0000-000000000000.schema",
                "simulated-api-secret",
                Duration.ofSeconds(2),
                true,
                5_000,
                3_000);
    }

    public Settings withAcknowledgement(Duration limit) {
        return new Settings(
                clientId,
                clientSecret,
                corpId,
                cardTemplateId,
                cardApiSecret,
                limit,
                rateLimited,
                callsPerMonth,
                pushesPerMonth);
    }

    /** The secret that signs card callbacks over HTTP while the bot has registered none. */
    public Settings withCardApiSecret(String secret) {
        return new Settings(
                clientId,
                clientSecret,
                corpId,
                cardTemplateId,
                secret,
                acknowledgement,
                rateLimited,
                callsPerMonth,
                pushesPerMonth);
    }

    public Settings withoutRateLimits() {
        return withPlan(false, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Another plan with the real rates. */
    public Settings withPlan(int calls, int pushes) {
        return withPlan(rateLimited, calls, pushes);
    }

    private Settings withPlan(boolean limited, int calls, int pushes) {
        return new Settings(
                clientId, clientSecret, corpId, cardTemplateId, cardApiSecret, acknowledgement, limited, calls, pushes);
    }

    @Override
    public String toString() {
        return "Settings[clientId=" + clientId + ", corpId=" + corpId + "]";
    }
}
