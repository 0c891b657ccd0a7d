package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.Tables.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Small things under a kind and a name, each until its time: the table behind what is remembered between two messages. */
final class Remembered {
    private final Tables tables;
    private final InstantSource time;

    Remembered(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    /** What stands under a name, and how often it was put there. */
    record Row(long version, String body) {
        private static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong("version"), row.getString("body"));
        }
    }

    /** Adds a thing; false when its name is there already. */
    boolean add(String kind, String name, String body, Instant until) {
        return named("""
                        INSERT INTO remembered (kind, name, version, expires, body)
                        VALUES (:kind, :name, 0, :expires, :body)""", kind, name)
                .bind("expires", column(until))
                .bind("body", body)
                .inserts();
    }

    /** Puts a thing under a name that is mostly new, in place of whatever is there. */
    void putNew(String kind, String name, String body, Instant until) {
        if (!add(kind, name, body, until)) {
            put(kind, name, body, until);
        }
    }

    /** Puts a thing under a name that is mostly there already, in place of whatever is. */
    void put(String kind, String name, String body, Instant until) {
        if (!update(kind, name, body, until) && !add(kind, name, body, until)) {
            update(kind, name, body, until);
        }
    }

    /** The thing of a name, while its time lasts. */
    Optional<Row> find(String kind, String name) {
        return named("""
                        SELECT version, body FROM remembered
                        WHERE kind = :kind AND name = :name AND expires > :now""", kind, name).bind("now", column(time.instant())).first(Row::read);
    }

    /** Puts another thing in place of this very one; false when somebody else was first. Its time stays. */
    boolean replace(String kind, String name, Row before, String body) {
        return named("""
                        UPDATE remembered SET version = version + 1, body = :body
                        WHERE kind = :kind AND name = :name AND version = :before""", kind, name)
                .bind("body", body)
                .bind("before", before.version())
                .changes();
    }

    /** Puts a thing in place of one whose time is over; false when there is none, or another was first. */
    boolean addInPlaceOfExpired(String kind, String name, String body, Instant until) {
        return named("""
                        UPDATE remembered SET version = version + 1, expires = :expires, body = :body
                        WHERE kind = :kind AND name = :name AND expires <= :now""", kind, name)
                .bind("expires", column(until))
                .bind("body", body)
                .bind("now", column(time.instant()))
                .changes();
    }

    /** Removes the thing of a name; whether there was one. */
    boolean remove(String kind, String name) {
        return named("DELETE FROM remembered WHERE kind = :kind AND name = :name", kind, name)
                .changes();
    }

    /** Removes what nobody finds any more; how much that was. */
    int removeExpired() {
        return tables.sweep("remembered", "expires", time.instant());
    }

    private boolean update(String kind, String name, String body, Instant until) {
        return named("""
                        UPDATE remembered SET version = version + 1, expires = :expires, body = :body
                        WHERE kind = :kind AND name = :name""", kind, name)
                .bind("expires", column(until))
                .bind("body", body)
                .changes();
    }

    private NamedStatement named(String text, String kind, String name) {
        return tables.statement(text).bind("kind", kind).bind("name", name);
    }
}
