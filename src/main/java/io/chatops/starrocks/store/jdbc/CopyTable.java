package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.OperationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The messages that show operations: who draws them, and what they show. */
final class CopyTable {
    private static final String THIS_COPY =
            "operation = :operation AND platform = :platform AND tenant = :tenant AND channel = :channel AND message = :message";

    private final Tables tables;

    CopyTable(Tables tables) {
        this.tables = tables;
    }

    /** With the operation's row held, so that no version is written between reading which one is the latest and remembering it. */
    void posted(OperationId id, Copy copy) {
        boolean added = tables.together(transaction -> {
            long latest = transaction
                    .statement("SELECT version FROM operation WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .first(row -> row.getLong("version"))
                    .orElse(copy.drawn());
            return about(transaction, """
                        INSERT INTO operation_copy
                        (operation, platform, tenant, channel, message, drawn, latest, behind)
                        VALUES (:operation, :platform, :tenant, :channel, :message, :drawn, :latest, :behind)""", id, copy)
                    .bind("drawn", copy.drawn())
                    .bind("latest", latest)
                    .bind("behind", copy.drawn() < latest)
                    .inserts();
        });
        if (!added) {
            shows(id, copy, "");
        }
    }

    /** Every copy should show this version from now on; within the transaction that writes it. */
    static void outdate(Transaction transaction, OperationId id, long version) {
        transaction
                .statement("""
                        UPDATE operation_copy
                        SET latest = :version, behind = CASE WHEN drawn < :version THEN TRUE ELSE FALSE END
                        WHERE operation = :operation""")
                .bind("operation", id.value())
                .bind("version", version)
                .execute();
    }

    List<Copy> of(OperationId id) {
        return tables.statement("""
                        SELECT platform, tenant, channel, message, drawn FROM operation_copy
                        WHERE operation = :operation ORDER BY platform, tenant, channel, message""").bind("operation", id.value()).list(CopyTable::copy);
    }

    boolean claim(OperationId id, Copy copy, Instant now, Instant until) {
        return about(
                        tables,
                        "UPDATE operation_copy SET held = :until WHERE (held IS NULL OR held <= :now) AND " + THIS_COPY,
                        id,
                        copy)
                .bind("now", Tables.column(now))
                .bind("until", Tables.column(until))
                .changes();
    }

    void drawn(OperationId id, Copy copy) {
        shows(id, copy, ", held = NULL");
    }

    private void shows(OperationId id, Copy copy, String letGo) {
        about(
                        tables,
                        "UPDATE operation_copy SET drawn = CASE WHEN drawn < :drawn THEN :drawn ELSE drawn END,"
                                + " behind = CASE WHEN drawn < latest AND :drawn < latest THEN TRUE ELSE FALSE END"
                                + letGo
                                + " WHERE "
                                + THIS_COPY,
                        id,
                        copy)
                .bind("drawn", copy.drawn())
                .execute();
    }

    /** Asked every few seconds: by an index that leads to those alone that are behind. */
    List<OperationId> behind(int limit) {
        return tables.statement("""
                        SELECT DISTINCT operation.id, operation.changed
                        FROM operation_copy JOIN operation ON operation.id = operation_copy.operation
                        WHERE operation_copy.behind = TRUE
                        ORDER BY operation.changed, operation.id FETCH FIRST :limit ROWS ONLY""").bind("limit", limit).list(row -> new OperationId(row.getString("id")));
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                row.getString("platform"),
                row.getString("tenant"),
                row.getString("channel"),
                row.getString("message"),
                row.getLong("drawn"));
    }

    private static NamedStatement about(Statements place, String text, OperationId id, Copy copy) {
        return place.statement(text)
                .bind("operation", id.value())
                .bind("platform", copy.platform())
                .bind("tenant", copy.tenant())
                .bind("channel", copy.channel())
                .bind("message", copy.message());
    }
}
