package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done once a day so that the tables do not grow for ever. Operations and the record are kept; the messages of
 * operations that were settled long ago are forgotten, since they are not drawn again, and so are conversations that are over.
 */
public final class Upkeep implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Operations whose copies go in one statement, which has to end in time. */
    private static final int BATCH = 200;

    private static final List<String> SETTLED = Arrays.stream(Status.values())
            .filter(Status::settled)
            .map(Status::name)
            .toList();

    private final Tables tables;
    private final InstantSource time;
    private final SharedConversations conversations;

    /** For a database that {@link Database} opened. */
    public Upkeep(DataSource source, InstantSource time) {
        this.tables = new Tables(source);
        this.time = time;
        this.conversations = new SharedConversations(source, time, () -> {
            throw new IllegalStateException("upkeep begins nothing");
        });
    }

    @Override
    public void run() {
        var before = time.instant().minus(REMEMBERED);
        int forgotten = 0;
        for (var old = settledBefore(before); !old.isEmpty(); old = settledBefore(before)) {
            forgotten += forget(old);
        }
        int over = conversations.upkeep();
        // noted outside of the database, these lines tell whether the whole chain was written anew
        var head = AuditHead.read(tables);
        LOG.info(
                "forgot {} old messages and {} things that were over; the record has {} entries, last hash {}",
                forgotten,
                over,
                head.entries(),
                head.hash());
    }

    private List<String> settledBefore(Instant before) {
        return tables.statement("""
                        SELECT DISTINCT operation.id
                        FROM operation_copy JOIN operation ON operation.id = operation_copy.operation
                        WHERE operation.status = ANY(:settled) AND operation.changed < :before
                        FETCH FIRST :batch ROWS ONLY""")
                .bind("settled", SETTLED)
                .bind("before", Tables.column(before))
                .bind("batch", BATCH)
                .list(row -> row.getString("id"));
    }

    private int forget(List<String> operations) {
        return tables.statement("DELETE FROM operation_copy WHERE operation = ANY(:operations)")
                .bind("operations", operations)
                .execute();
    }
}
