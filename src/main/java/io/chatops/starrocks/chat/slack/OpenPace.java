package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.socket.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to call apps.connections.open again. Slack bears about one call a minute (tier 1), from all replicas of an app together: so a
 * call costs a minute of credit, and credit for three at most is saved up; a start has two, one to connect and one to do it again.
 * Failures wait beside that, ever longer. Time is what the keeper says has passed. Used by one thread.
 */
final class OpenPace {
    private static final Duration PRICE = Duration.ofMinutes(1);
    private static final Duration MOST = PRICE.multipliedBy(3);

    private final Backoff backoff;
    private Duration credit = PRICE.multipliedBy(2);
    private Duration wait = Duration.ZERO;

    OpenPace(RandomGenerator random) {
        this.backoff = new Backoff(random);
    }

    /** How long until the next call; zero when it is due. */
    Duration left() {
        var toEarn = PRICE.minus(credit);
        return later(later(wait, toEarn), Duration.ZERO);
    }

    void passed(Duration time) {
        wait = later(wait.minus(time), Duration.ZERO);
        var more = credit.plus(time);
        credit = more.compareTo(MOST) > 0 ? MOST : more;
    }

    void called() {
        credit = credit.minus(PRICE);
    }

    /** Slack did not get the call that was paid for. */
    void calledInVain() {
        credit = credit.plus(PRICE);
        failed();
    }

    /** Something did not hold: a little later, and later with each time. */
    void failed() {
        wait = later(wait, backoff.afterFailure());
    }

    /** Not before this time is over; replicas that are told the same do not come back at once. */
    void asked(Duration time) {
        wait = later(wait, time.plus(backoff.afterFailure()));
    }

    /** A connection held: what failed before counts no more. */
    void held() {
        backoff.reset();
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
