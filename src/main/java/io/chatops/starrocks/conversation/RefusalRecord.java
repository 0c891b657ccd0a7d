package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.Audit;
import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.Events;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Origin;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes refusals into the record, a few a minute for a person and a bounded number in all, so that nobody can fill the record by
 * pressing. What goes over is counted, and said with the next that is written.
 */
final class RefusalRecord {
    /** For one person in one minute. */
    static final int A_PERSON = 5;

    /** For everybody in one minute. */
    static final int IN_ALL = 60;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecord.class);

    private final Audit audit;
    private final InstantSource time;
    private final Map<Actor, Integer> written = new HashMap<>();
    private long minute;
    private int total;
    private int left;

    RefusalRecord(Audit audit, InstantSource time) {
        this.audit = audit;
        this.time = time;
    }

    /** Somebody asked for something that they may not. A record that cannot be written now is in the log. */
    void refused(Actor actor, Place place, String what) {
        var more = turn(actor);
        if (more.isEmpty()) {
            return;
        }
        var origin = new Origin(place.platform(), place.tenant(), place.channel(), place.thread(), place.direct());
        var detail = more.get() == 0 ? what : what + " (and " + more.get() + " more that are not listed)";
        try {
            audit.record(new AuditEntry(
                    time.instant(),
                    Events.ACCESS_REFUSED,
                    Optional.of(actor),
                    Optional.empty(),
                    Optional.of(origin),
                    Optional.empty(),
                    Optional.empty(),
                    detail));
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("refused actor={} channel={} {}: not recorded", actor, place.channel(), detail);
        }
    }

    /** How many were left out before this one; empty when this one is left out too. */
    private synchronized Optional<Integer> turn(Actor actor) {
        long now = time.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        if (now != minute) {
            minute = now;
            total = 0;
            written.clear();
        }
        if (total >= IN_ALL || written.getOrDefault(actor, 0) >= A_PERSON) {
            left++;
            return Optional.empty();
        }
        total++;
        written.merge(actor, 1, Integer::sum);
        int before = left;
        left = 0;
        return Optional.of(before);
    }
}
