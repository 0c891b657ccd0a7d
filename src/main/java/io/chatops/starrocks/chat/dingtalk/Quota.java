package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Allowance;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process used of a month's plan, which all apps of the organisation share. Says so in the log at four fifths, at nine
 * tenths and at the end, so that nobody finds out by silence.
 */
final class Quota {
    private static final Logger LOG = LoggerFactory.getLogger(Quota.class);

    /** The plan counts by the calendar of China. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final String what;
    private final int plan;
    private final InstantSource clock;
    private YearMonth month = YearMonth.of(1970, 1);
    private int used;

    private Quota(String what, int plan, InstantSource clock) {
        this.what = what;
        this.plan = plan;
        this.clock = clock;
    }

    /** Calls of the API; the free edition has 5,000. */
    static Quota ofCalls(int plan, InstantSource clock) {
        return new Quota("calls", plan, clock);
    }

    /** Pushes to the bot; the free edition has 3,000. */
    static Quota ofPushes(int plan, InstantSource clock) {
        return new Quota("pushes", plan, clock);
    }

    /** Counts one more; true when a mark was reached by it and the log was told. */
    synchronized boolean count() {
        turn();
        used++;
        boolean mark = used == share(80) || used == share(90) || used == plan;
        if (mark) {
            LOG.warn("dingtalk {} of this month used={} plan={}", what, used, plan);
        }
        return mark;
    }

    synchronized int used() {
        turn();
        return used;
    }

    /** What is used of the plan, for whoever watches it. */
    Allowance allowance() {
        return new Allowance(what, this::used, plan);
    }

    /** A new month begins with nothing used. */
    private void turn() {
        var now = YearMonth.from(clock.instant().atZone(BEIJING));
        if (!now.equals(month)) {
            month = now;
            used = 0;
        }
    }

    private int share(int percent) {
        return (int) Math.ceil(plan * (percent / 100.0));
    }
}
