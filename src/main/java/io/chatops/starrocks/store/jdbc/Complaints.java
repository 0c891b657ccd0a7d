package io.chatops.starrocks.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;

/** Says in the log that something fails: the first time, then once a minute with how often, and when it works again. */
final class Complaints {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Logger log;
    private final InstantSource time;
    private final String what;
    private Optional<Instant> said = Optional.empty();
    private long unsaid;
    private boolean open;

    Complaints(Logger log, InstantSource time, String what) {
        this.log = log;
        this.time = time;
        this.what = what;
    }

    synchronized void failed(String how) {
        var now = time.instant();
        if (said.filter(last -> now.isBefore(last.plus(PAUSE))).isPresent()) {
            unsaid++;
            return;
        }
        log.warn("{} failed ({} more since it was said last): {}", what, unsaid, how);
        said = Optional.of(now);
        unsaid = 0;
        open = true;
    }

    synchronized void fine() {
        if (open) {
            log.info("{} works again", what);
            open = false;
        }
    }
}
