package io.chatops.starrocks.doctor;

import io.chatops.starrocks.app.Doctor;
import io.chatops.starrocks.outages.Canary;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;

/** No secret stands in what is printed, neither a right one nor one that was planted. */
final class Discretion {
    private Discretion() {}

    static void isKept(Doctor doctor) {
        Canary.all(
                        Installation.BOT_TOKEN,
                        Installation.APP_TOKEN,
                        Installation.SIGNING_SECRET,
                        Installation.CLIENT_SECRET,
                        Installation.DATABASE_PASSWORD,
                        StandardWorld.KEY_SECRET,
                        StandardWorld.KEY_ID,
                        "xoxb-canary-8888888888",
                        "xapp-canary-8888888888",
                        "canary-of-another-form",
                        "canary-of-another-app",
                        "canary-of-another-key",
                        "LTAIcanary0000000001")
                .forEach(canary -> canary.isNotIn("the lines", String.join("\n", doctor.lines())));
    }
}
