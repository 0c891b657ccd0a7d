package io.chatops.starrocks.outages;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.sandbox.cloud.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack does not take what an open form is to show: it comes a moment later, or whoever looks at the form is told. */
class StuckFormsTest {
    private static final int FOR_GOOD = 100;

    private final Outage outage =
            Outage.idle("jdbc:h2:mem:stuck-" + System.nanoTime(), World.standard(), PlainSetup.STANDARD_KEYS);

    @BeforeEach
    void begin() {
        outage.starts();
    }

    @AfterEach
    void close() {
        outage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http 500", "dropped", "rate limited", "internal_error", "hash_conflict"})
    void pageThatWasNotTakenOnceIsShownAMomentLater(String trouble) {
        troubles(trouble, 1, 1);

        outage.alice.types(outage.channel, "/starrocks create rain");

        outage.page("Region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropped", "rate limited", "internal_error", "hash_conflict", "invalid_arguments"})
    void whoeverLooksAtAnEmptyFormIsToldAndGoesOn(String trouble) {
        troubles(trouble, FOR_GOOD, 60);

        outage.alice.types(outage.channel, "/starrocks create rain");

        goesOnAfterBeingTold("Region");
    }

    @Test
    void whoeverPressesOnAFormThatStandsStillIsToldAndGoesOn() {
        outage.walksTo("Purpose and payment", "rain");
        outage.slack.faults().drops("views.update", FOR_GOOD);

        outage.alice.modal().presses("← Back");

        goesOnAfterBeingTold("Region");
    }

    private void goesOnAfterBeingTold(String step) {
        outage.alice.awaitsMessage(outage.channel, "The form that is open could not be updated", Outage.PATIENCE);
        outage.slack.faults().clears("views.update");
        outage.alice.modal().closes();
        outage.alice.presses(outage.channel, "Continue");
        outage.page(step);
    }

    private void troubles(String trouble, int times, int seconds) {
        var faults = outage.slack.faults();
        switch (trouble) {
            case "http 500" -> faults.breaks("views.update", times);
            case "dropped" -> faults.drops("views.update", times);
            case "rate limited" -> faults.rateLimits("views.update", times, seconds);
            default -> faults.refuses("views.update", times, trouble);
        }
    }
}
