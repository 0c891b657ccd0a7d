package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.Tables.column;

import io.chatops.starrocks.chat.Turn;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns in the database, by its clock: each is one row that says whose it is and until when. */
final class JdbcTurn implements Turn {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcTurn.class);
    private static final String KIND = "turn";

    private final Tables tables;
    private final SharedClock clock;
    private final String replica;
    private final Complaints complaints;

    /** @param replica no other's name */
    JdbcTurn(Tables tables, InstantSource time, String replica) {
        this.tables = tables;
        this.clock = new SharedClock(tables, time);
        this.replica = replica;
        this.complaints = new Complaints(LOG, time, "asking whose turn it is");
    }

    @Override
    public Taken take(String name, Duration held) {
        try {
            var now = clock.now();
            boolean ours = kept(name, now, now.plus(held)) || added(name, now.plus(held));
            complaints.fine();
            return ours ? Taken.OURS : Taken.ANOTHERS;
        } catch (JournalUnavailable away) {
            complaints.failed(away.toString());
            return Taken.UNKNOWN;
        }
    }

    private boolean kept(String name, Instant now, Instant until) {
        return tables.statement("""
                        UPDATE remembered SET version = version + 1, expires = :until, body = :replica
                        WHERE kind = :kind AND name = :name AND (body = :replica OR expires <= :now)""")
                .bind("kind", KIND)
                .bind("name", name)
                .bind("replica", replica)
                .bind("now", column(now))
                .bind("until", column(until))
                .changes();
    }

    private boolean added(String name, Instant until) {
        return tables.statement("""
                        INSERT INTO remembered (kind, name, version, expires, body)
                        VALUES (:kind, :name, 0, :until, :replica)""")
                .bind("kind", KIND)
                .bind("name", name)
                .bind("replica", replica)
                .bind("until", column(until))
                .inserts();
    }

    @Override
    public void leave(String name) {
        try {
            tables.statement("DELETE FROM remembered WHERE kind = :kind AND name = :name AND body = :replica")
                    .bind("kind", KIND)
                    .bind("name", name)
                    .bind("replica", replica)
                    .execute();
        } catch (JournalUnavailable away) {
            LOG.warn("a turn is left to its end: the database cannot be reached");
        }
    }
}
