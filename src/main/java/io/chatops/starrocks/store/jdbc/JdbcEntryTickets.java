package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.Tables.column;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryTickets;
import io.chatops.starrocks.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tickets in the database, so that a form may reach another replica than the one that issued its link. All tickets of a subject are
 * good in the subject's round alone: whoever changes the round from what their ticket says has taken it, and one does.
 */
final class JdbcEntryTickets implements EntryTickets {
    private final Tables tables;
    private final InstantSource time;

    JdbcEntryTickets(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    @Override
    public void add(String fingerprint, Entry entry, Instant end) {
        if (!lasts(entry.subject(), end) && !begins(entry.subject(), end)) {
            lasts(entry.subject(), end);
        }
        long round = tables.statement("SELECT round FROM entry_subject WHERE subject = :subject")
                .bind("subject", entry.subject())
                .first(row -> row.getLong("round"))
                .orElseThrow();
        insert(fingerprint, entry, round, end);
    }

    @Override
    public Optional<Entry> find(String fingerprint) {
        return row(fingerprint).map(Row::entry);
    }

    @Override
    public Optional<Entry> take(String fingerprint) {
        return row(fingerprint)
                .filter(row -> tables.statement("""
                        UPDATE entry_subject SET round = round + 1
                        WHERE subject = :subject AND round = :round""")
                        .bind("subject", row.entry().subject())
                        .bind("round", row.round())
                        .changes())
                .map(Row::entry);
    }

    @Override
    public void miss(String fingerprint) {
        tables.statement("UPDATE entry_ticket SET attempts = attempts + 1 WHERE fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint)
                .execute();
    }

    @Override
    public void forget(String subject) {
        tables.statement("UPDATE entry_subject SET round = round + 1 WHERE subject = :subject")
                .bind("subject", subject)
                .execute();
    }

    /** Removes what is over; how many tickets those were. */
    int removeExpired() {
        int removed = tables.sweep("entry_ticket", "expires", time.instant());
        // the time of a subject is that of its last ticket
        tables.sweep("entry_subject", "expires", time.instant());
        return removed;
    }

    private boolean lasts(String subject, Instant end) {
        return tables.statement("UPDATE entry_subject SET expires = :expires WHERE subject = :subject")
                .bind("subject", subject)
                .bind("expires", column(end))
                .changes();
    }

    private boolean begins(String subject, Instant end) {
        return tables.statement("INSERT INTO entry_subject (subject, round, expires) VALUES (:subject, 0, :expires)")
                .bind("subject", subject)
                .bind("expires", column(end))
                .inserts();
    }

    private void insert(String fingerprint, Entry entry, long round, Instant end) {
        tables.statement("""
                        INSERT INTO entry_ticket (fingerprint, subject, round, platform, tenant, person, language,
                            instance, region, asked_by, expires, attempts)
                        VALUES (:fingerprint, :subject, :round, :platform, :tenant, :person, :language,
                            :instance, :region, :askedBy, :expires, 0)""")
                .bind("fingerprint", fingerprint)
                .bind("subject", entry.subject())
                .bind("round", round)
                .bind("platform", entry.owner().platform())
                .bind("tenant", entry.owner().tenant())
                .bind("person", entry.owner().user())
                .bind("language", entry.language().code())
                .bind("instance", entry.instance())
                .bind("region", entry.region())
                .bind("askedBy", entry.askedBy())
                .bind("expires", column(end))
                .execute();
    }

    private Optional<Row> row(String fingerprint) {
        return tables.statement("""
                        SELECT ticket.* FROM entry_ticket ticket
                        JOIN entry_subject ON entry_subject.subject = ticket.subject AND entry_subject.round = ticket.round
                        WHERE ticket.fingerprint = :fingerprint AND ticket.expires > :now AND ticket.attempts < :tries""")
                .bind("fingerprint", fingerprint)
                .bind("now", column(time.instant()))
                .bind("tries", EntryLinks.TRIES)
                .first(JdbcEntryTickets::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        var owner = new Actor(row.getString("platform"), row.getString("tenant"), row.getString("person"));
        return new Row(
                row.getLong("round"),
                new Entry(
                        row.getString("subject"),
                        owner,
                        Language.ofTag(row.getString("language")),
                        Optional.ofNullable(row.getString("instance")),
                        Optional.ofNullable(row.getString("region")),
                        Optional.ofNullable(row.getString("asked_by"))));
    }

    private record Row(long round, Entry entry) {}
}
