package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a new instance comes into being: it is {@code creating} until it has been seen so often in a list of instances, or until
 * so much time has passed, and then has its last status.
 *
 * @param polls how many lists still show it as creating; empty when only time counts
 * @param time how long it is creating at most
 * @param end {@code running} or {@code creating_failed}
 */
public record Birth(OptionalInt polls, Duration time, String end) {
    private static final Duration NEVER = Duration.ofDays(36500);

    /** Running once that many lists have shown it as creating; 0 is running at once. */
    public static Birth afterPolls(int polls) {
        return new Birth(OptionalInt.of(polls), NEVER, "running");
    }

    /** Running after that much time of the cloud's clock. */
    public static Birth after(Duration time) {
        return new Birth(OptionalInt.empty(), time, "running");
    }

    /** Creating for ever. */
    public static Birth never() {
        return after(NEVER);
    }

    /** The same, but it ends as creating_failed. */
    public Birth failing() {
        return new Birth(polls, time, "creating_failed");
    }

    boolean isOver(int seen, Duration age) {
        return (polls.isPresent() && seen >= polls.getAsInt()) || age.compareTo(time) >= 0;
    }
}
