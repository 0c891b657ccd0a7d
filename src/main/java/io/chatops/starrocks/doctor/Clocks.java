package io.chatops.starrocks.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a difference of clocks means. Slack's signatures are refused from 5 minutes on (source: Slack, "Verifying requests from
 * Slack"), the cloud's at 15; below that, people are told of it while there is time.
 */
final class Clocks {
    static final Duration NOTICED = Duration.ofSeconds(60);
    static final Duration TOO_MUCH = Duration.ofMinutes(5);

    private Clocks() {}

    /**
     * Compares.
     *
     * @param whose the other clock
     * @param ahead how far it is ahead of ours; nothing is said when it did not tell the time
     */
    static List<Finding> compared(String whose, Optional<Duration> ahead) {
        return ahead.map(difference -> compared(whose, difference)).stream().toList();
    }

    private static Finding compared(String whose, Duration ahead) {
        var apart = ahead.abs();
        var key = ahead.isNegative() ? "clock.ahead" : "clock.behind";
        if (apart.compareTo(TOO_MUCH) > 0) {
            return Finding.fault(Matter.CLOCK, key, whose, apart.toSeconds());
        }
        return apart.compareTo(NOTICED) > 0
                ? Finding.warning(Matter.CLOCK, key, whose, apart.toSeconds())
                : Finding.ok(Matter.CLOCK, "clock.right", whose);
    }
}
