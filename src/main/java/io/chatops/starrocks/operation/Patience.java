package io.chatops.starrocks.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the worker waits for what. Sources: create-flow, "The request" and "After it"; house.md, UNKNOWN.
 *
 * @param lease how long one call may be under way before its answer counts as lost; more than a write's 60 seconds
 * @param resends how many times more a call is sent, at most
 * @param pause before sending or looking again where the service names no time
 * @param longestPause the longest wait that the service may ask for
 * @param resendWindow how long after the first send the same bytes may still be sent again
 * @param looking how long an unknown outcome is looked for before it is called unsettled
 * @param look between two looks for an unknown outcome
 * @param poll between two looks at an instance that is being made, while a person waits
 * @param watched how long a person is thought to wait
 * @param slowPoll between two looks after that
 * @param following how long an instance that is being made is followed altogether
 */
public record Patience(
        Duration lease,
        int resends,
        Duration pause,
        Duration longestPause,
        Duration resendWindow,
        Duration looking,
        Duration look,
        Duration poll,
        Duration watched,
        Duration slowPoll,
        Duration following) {
    /**
     * How long others leave alone what the replica that holds the password should do. Source: house.md, "whoever holds the secret
     * executes". Replicas' clocks should differ by less: by more, a password is asked for again, and nothing worse.
     */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** How often the replica that holds a password says so while it cannot send: seldom enough not to write at each beat. */
    static final Duration RENEWAL = Duration.ofSeconds(2);

    /** How long what may not be sent at present waits before that is asked again. */
    static final Duration HOLD = Duration.ofSeconds(10);

    /** The numbers of the design. */
    public static final Patience STANDARD = new Patience(
            Duration.ofSeconds(90),
            3,
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3),
            Duration.ofSeconds(60),
            Duration.ofMinutes(30));

    /** The same, following an instance for another time: the operator's limit. */
    public Patience following(Duration longest) {
        return new Patience(
                lease, resends, pause, longestPause, resendWindow, looking, look, poll, watched, slowPoll, longest);
    }

    /** How long to wait before sending again when the service asked for {@code asked}. */
    Duration pause(Optional<Duration> asked) {
        return asked.filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(longestPause) > 0 ? longestPause : wait)
                .orElse(pause);
    }
}
