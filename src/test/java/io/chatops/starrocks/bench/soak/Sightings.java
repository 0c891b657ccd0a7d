package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.sandbox.stage.Happening;
import io.chatops.starrocks.sandbox.stage.Happening.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something became visible: to a person alone, or in a channel. */
final class Sightings {
    /** What people do themselves is no answer. */
    private static final Set<Kind> OWN = EnumSet.of(Kind.TYPED, Kind.PRESSED, Kind.FILLED);

    private static final String BOT = "StarRocks";

    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();

    /** How often so far; names of channels begin with a number sign. */
    int of(String personOrChannel) {
        return count(seen, personOrChannel).get();
    }

    /** What the platform itself had to say because the bot did not answer, and how often. */
    Map<String, AtomicInteger> troubles() {
        return troubles;
    }

    void slack(Happening happening) {
        boolean said = happening.who().matches("p\\d+") && happening.onlyFor().isEmpty();
        if (said || OWN.contains(happening.kind())) {
            return;
        }
        if (happening.kind() == Kind.FAILED) {
            var text = String.join(" ", happening.lines());
            count(troubles, text.replaceAll("(?s).*(operation_timeout|dispatch_failed|http_service_error).*", "$1"))
                    .incrementAndGet();
        }
        count(seen, happening.onlyFor().isEmpty() ? happening.where() : happening.onlyFor())
                .incrementAndGet();
    }

    void dingTalk(Happening happening) {
        if (happening.who().equals(BOT)) {
            count(seen, happening.where()).incrementAndGet();
        }
    }

    private static AtomicInteger count(Map<String, AtomicInteger> counts, String name) {
        return counts.computeIfAbsent(name, unused -> new AtomicInteger());
    }
}
