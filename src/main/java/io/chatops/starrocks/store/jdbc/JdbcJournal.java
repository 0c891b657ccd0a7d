package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in a database that {@link Database} opened. Each method is one statement, or one transaction where an entry of the
 * record goes with it, so each stands or falls as a whole.
 */
public final class JdbcJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcJournal.class);

    private final Tables tables;
    private final CopyTable copies;
    private final OperationJson json = new OperationJson();

    public JdbcJournal(DataSource source) {
        tables = new Tables(source);
        copies = new CopyTable(tables);
    }

    @Override
    public boolean add(Operation operation, AuditEntry entry) {
        return tables.together(transaction -> {
            boolean isNew = inserted(transaction, operation);
            if (isNew) {
                AuditChain.append(transaction, entry);
            }
            return isNew;
        });
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return tables.statement("SELECT id, due, body FROM operation WHERE id = :id")
                .bind("id", id.value())
                .first(Row::read)
                .map(this::operation);
    }

    @Override
    public boolean replace(Operation next, AuditEntry entry) {
        return tables.together(transaction -> {
            boolean first = update(transaction, next);
            if (first) {
                AuditChain.append(transaction, entry);
            }
            return first;
        });
    }

    @Override
    public boolean replace(Operation next) {
        return tables.together(transaction -> update(transaction, next));
    }

    @Override
    public boolean claim(Operation seen, Instant until) {
        var unchanged = seen.due().isPresent() ? "due = :seen" : "due IS NULL";
        var update = tables.statement(
                        "UPDATE operation SET due = :until WHERE id = :id AND version = :version AND " + unchanged)
                .bind("id", seen.id().value())
                .bind("version", seen.version())
                .bind("until", Tables.column(until));
        seen.due().ifPresent(due -> update.bind("seen", Tables.column(due)));
        return update.changes();
    }

    /** The lower bound is for H2: without it, it goes through every settled operation, since those are due never. */
    @Override
    public List<Operation> due(Instant now, int limit) {
        return read(tables.statement("""
                        SELECT id, due, body FROM operation WHERE due BETWEEN :ever AND :now
                        ORDER BY due, id FETCH FIRST :limit ROWS ONLY""")
                .bind("ever", Tables.column(Instant.EPOCH))
                .bind("now", Tables.column(now))
                .bind("limit", limit)
                .list(Row::read));
    }

    @Override
    public List<Operation> askedBy(Actor requester, int limit) {
        return read(tables.statement("""
                        SELECT id, due, body FROM operation WHERE requester = :requester
                        ORDER BY created DESC, id FETCH FIRST :limit ROWS ONLY""")
                .bind("requester", requester.key())
                .bind("limit", limit)
                .list(Row::read));
    }

    @Override
    public List<Operation> in(List<Status> statuses, int limit) {
        if (statuses.isEmpty()) {
            return List.of();
        }
        return read(tables.statement("""
                        SELECT id, due, body FROM operation WHERE status = ANY(:statuses)
                        ORDER BY created, id FETCH FIRST :limit ROWS ONLY""")
                .bind("statuses", statuses.stream().map(Status::name).toList())
                .bind("limit", limit)
                .list(Row::read));
    }

    @Override
    public void posted(OperationId id, Copy copy) {
        copies.posted(id, copy);
    }

    @Override
    public List<Copy> copies(OperationId id) {
        return copies.of(id);
    }

    @Override
    public boolean claimCopy(OperationId id, Copy copy, Instant now, Instant until) {
        return copies.claim(id, copy, now, until);
    }

    @Override
    public void drawn(OperationId id, Copy copy) {
        copies.drawn(id, copy);
    }

    @Override
    public List<OperationId> behind(int limit) {
        return copies.behind(limit);
    }

    private boolean inserted(Transaction transaction, Operation operation) {
        return bind(transaction.statement("""
                        INSERT INTO operation (id, version, status, requester, created, changed, due, body)
                        VALUES (:id, :version, :status, :requester, :created, :changed, :due, :body)"""), operation)
                .bind("requester", operation.requester().key())
                .bind("created", Tables.column(operation.created()))
                .inserts();
    }

    /** The operation's row is held from here on, so that a copy is either outdated here or posted as one of the new version. */
    private boolean update(Transaction transaction, Operation next) {
        boolean first = written(transaction, next);
        if (first) {
            CopyTable.outdate(transaction, next.id(), next.version());
        }
        return first;
    }

    private boolean written(Transaction transaction, Operation next) {
        return bind(transaction.statement("""
                        UPDATE operation
                        SET version = :version, status = :status, changed = :changed, due = :due, body = :body
                        WHERE id = :id AND version = :before"""), next)
                .bind("before", next.version() - 1)
                .changes();
    }

    private NamedStatement bind(NamedStatement statement, Operation operation) {
        return statement
                .bind("id", operation.id().value())
                .bind("version", operation.version())
                .bind("status", operation.status().name())
                .bind("changed", Tables.column(operation.changed()))
                .bind("due", operation.due().map(Tables::column))
                .bind("body", json.write(operation));
    }

    /** One that cannot be read must not keep the others from being worked on. */
    private List<Operation> read(List<Row> rows) {
        return rows.stream().flatMap(this::readable).toList();
    }

    private Stream<Operation> readable(Row row) {
        try {
            return Stream.of(operation(row));
        } catch (JsonFields.Unreadable odd) {
            LOG.error(
                    "operation={} was left out of a list, was it written by a newer version? {}",
                    row.id(),
                    odd.getMessage());
            return Stream.empty();
        }
    }

    /** The column says when it is due: a claim moves it alone. The body has the same time more finely when nobody claimed it. */
    private Operation operation(Row row) {
        var operation = json.read(row.body());
        var written = operation.due().map(Tables::column).map(OffsetDateTime::toInstant);
        return written.equals(row.due()) ? operation : operation.dueAt(row.due());
    }

    private record Row(String id, Optional<Instant> due, String body) {
        static Row read(ResultSet row) throws SQLException {
            var due = Optional.ofNullable(row.getObject("due", OffsetDateTime.class));
            return new Row(row.getString("id"), due.map(OffsetDateTime::toInstant), row.getString("body"));
        }
    }
}
