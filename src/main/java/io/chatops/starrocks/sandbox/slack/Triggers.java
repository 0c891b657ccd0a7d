package io.chatops.starrocks.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Trigger ids: each opens one view, within three seconds after it was sent. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Trigger> issued = new HashMap<>();

    Triggers(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    record Trigger(Tab tab, Instant at, boolean used) {}

    String issue(Tab tab) {
        var id = ids.number() + "." + ids.number() + "." + Integer.toHexString(tab.hashCode());
        issued.put(id, new Trigger(tab, clock.instant(), false));
        return id;
    }

    /** The window in which the view is to appear; refuses an unknown, used or old trigger. */
    Tab use(String id) {
        var trigger = Optional.ofNullable(issued.get(id)).orElseThrow(() -> new Refusal("invalid_trigger_id"));
        if (trigger.used()) {
            throw new Refusal("exchanged_trigger_id");
        }
        if (trigger.at().plus(LIFE).isBefore(clock.instant())) {
            throw new Refusal("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.tab(), trigger.at(), true));
        return trigger.tab();
    }
}
