package io.chatops.starrocks.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The documented rates: one message a second and channel with short bursts, and the tiers of the other methods. */
final class RateLimits {
    private static final int BURST = 10;
    private static final int TIER_1 = 1;
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;

    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    private record Bucket(double left, Instant at) {}

    /** Seconds to wait when the call comes too soon. */
    OptionalInt secondsToWait(Call call) {
        if (call.method().equals("chat.postMessage")) {
            return take(call.method() + " " + call.text("channel"), BURST, 1.0);
        }
        var perMinute = perMinute(call.method());
        return take(call.method(), perMinute, perMinute / 60.0);
    }

    private static int perMinute(String method) {
        return switch (method) {
            case "apps.connections.open" -> TIER_1;
            case "usergroups.users.list" -> TIER_2;
            case "chat.update", "chat.delete", "conversations.info" -> TIER_3;
            case "auth.test" -> 600;
            default -> TIER_4;
        };
    }

    private OptionalInt take(String key, int capacity, double perSecond) {
        var now = clock.instant();
        var bucket = buckets.getOrDefault(key, new Bucket(capacity, now));
        var passed = Duration.between(bucket.at(), now).toMillis() / 1000.0;
        var left = Math.min(capacity, bucket.left() + passed * perSecond);
        if (left < 1) {
            buckets.put(key, new Bucket(left, now));
            return OptionalInt.of((int) Math.ceil((1 - left) / perSecond));
        }
        buckets.put(key, new Bucket(left - 1, now));
        return OptionalInt.empty();
    }
}
