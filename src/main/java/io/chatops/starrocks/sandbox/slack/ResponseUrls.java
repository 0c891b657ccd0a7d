package io.chatops.starrocks.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Response URLs: five uses within thirty minutes. */
final class ResponseUrls {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Issued> issued = new HashMap<>();
    private String base = "";

    ResponseUrls(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** What an answer to this URL belongs to: the person, the place, and the message it came from, if any. */
    record Issued(String account, Messages.Place place, Optional<Message> origin, Instant at, int uses) {
        private Issued used() {
            return new Issued(account, place, origin, at, uses + 1);
        }
    }

    void base(String url) {
        base = url;
    }

    String issue(String account, Messages.Place place, Optional<Message> origin) {
        var id = ids.next("R") + "/" + ids.number();
        issued.put(id, new Issued(account, place, origin, clock.instant(), 0));
        return base + id;
    }

    Issued use(String id) {
        var found = Optional.ofNullable(issued.get(id)).orElseThrow(() -> new Refusal("no_such_url"));
        if (found.at().plus(LIFE).isBefore(clock.instant())) {
            throw new Refusal("expired_url");
        }
        if (found.uses() >= USES) {
            throw new Refusal("used_url");
        }
        issued.put(id, found.used());
        return found;
    }
}
