package io.chatops.starrocks.sandbox.dingtalk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How much the platform takes: calls of an API in a second, messages to a conversation in a minute, and the plan of a month. */
final class Rates {
    private static final int CALLS_A_SECOND = 20;
    private static final int MESSAGES_A_MINUTE = 20;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;
    private final Settings settings;
    private final Map<String, Deque<Instant>> recent = new HashMap<>();
    private final Map<YearMonth, Integer> calls = new HashMap<>();
    private final Map<YearMonth, Integer> pushes = new HashMap<>();

    Rates(InstantSource clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Lets a metered call pass, or refuses it; a call that is refused does not count. */
    void meter(String api) {
        if (settings.rateLimited() && !takes("api " + api, CALLS_A_SECOND, Duration.ofSeconds(1))) {
            throw new Refusal(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        }
        if (calls.getOrDefault(month(), 0) >= settings.callsPerMonth()) {
            throw new Refusal(403, "Forbidden.AccessDenied.ApiCountLimitForOrg");
        }
        calls.merge(month(), 1, Integer::sum);
    }

    /** Whether one more call that is not metered may pass in this second. */
    boolean takesCall(String api) {
        return !settings.rateLimited() || takes("api " + api, CALLS_A_SECOND, Duration.ofSeconds(1));
    }

    /** Whether one more message may go to a conversation now. */
    boolean takesMessage(String conversation) {
        return !settings.rateLimited() || takes("to " + conversation, MESSAGES_A_MINUTE, Duration.ofMinutes(1));
    }

    /** Counts a push to the bot; false when the plan of the month is used up. */
    boolean countsPush() {
        return pushes.merge(month(), 1, Integer::sum) <= settings.pushesPerMonth();
    }

    private boolean takes(String key, int most, Duration within) {
        var times = recent.computeIfAbsent(key, added -> new ArrayDeque<>());
        var now = clock.instant();
        while (!times.isEmpty() && !times.peekFirst().plus(within).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(BEIJING));
    }
}
