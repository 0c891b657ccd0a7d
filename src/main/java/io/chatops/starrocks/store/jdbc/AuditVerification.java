package io.chatops.starrocks.store.jdbc;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Walks the audit chain from its beginning to its head, a page of rows at a time, and stops at the first row that is not as it was
 * written. It takes no lock: rows that are appended meanwhile are walked too.
 */
public final class AuditVerification {
    private static final int PAGE = 1_000;

    private final Tables tables;
    private Optional<AuditRow> first = Optional.empty();
    private Optional<AuditRow> last = Optional.empty();

    private AuditVerification(DataSource source) {
        tables = new Tables(source);
    }

    /** Checks the chain of one database. */
    public static Report of(DataSource source) {
        return new AuditVerification(source).walk();
    }

    private Report walk() {
        while (true) {
            var page = page();
            for (var row : page) {
                var broken = broken(row);
                if (broken.isPresent()) {
                    return report(broken);
                }
                first = first.or(() -> Optional.of(row));
                last = Optional.of(row);
            }
            if (page.isEmpty()) {
                // rows and head are written in one commit, and the head is read last: it is never behind them
                var head = head();
                if (head.entries() <= walked() || page().isEmpty()) {
                    return report(broken(head));
                }
            }
        }
    }

    private List<AuditRow> page() {
        return tables.statement("SELECT * FROM audit WHERE seq > :last ORDER BY seq FETCH FIRST :page ROWS ONLY")
                .bind("last", last.map(AuditRow::seq).orElse(Long.MIN_VALUE))
                .bind("page", PAGE)
                .list(AuditRow::read);
    }

    private Optional<Break> broken(AuditRow row) {
        long expected = walked() + 1;
        if (row.seq() < expected) {
            return Optional.of(new Break(row.seq(), "was put in: the chain begins with entry 1"));
        }
        if (row.seq() > expected) {
            return Optional.of(new Break(expected, "is missing"));
        }
        if (!row.previous().equals(lastHash())) {
            return Optional.of(new Break(expected, "does not follow the entry before it"));
        }
        if (!row.hash().equals(row.computedHash())) {
            return Optional.of(new Break(expected, "was changed after it had been written"));
        }
        return Optional.empty();
    }

    private Optional<Break> broken(AuditHead head) {
        if (head.entries() > walked()) {
            return Optional.of(new Break(walked() + 1, "is missing: the record goes on to entry " + head.entries()));
        }
        if (head.entries() < walked()) {
            return Optional.of(new Break(head.entries() + 1, "was put in: the record ends before it"));
        }
        if (!head.hash().equals(lastHash())) {
            return Optional.of(new Break(walked(), "is not the one that was written last"));
        }
        return Optional.empty();
    }

    private AuditHead head() {
        return AuditHead.read(tables);
    }

    private long walked() {
        return last.map(AuditRow::seq).orElse(0L);
    }

    private String lastHash() {
        return last.map(AuditRow::hash).orElse(AuditHead.START.hash());
    }

    private Report report(Optional<Break> broken) {
        return new Report(walked(), first.map(AuditRow::happened), last.map(AuditRow::happened), lastHash(), broken);
    }

    /**
     * What was found.
     *
     * @param entries how many entries are as they were written, from the first on
     * @param from when the first was written, in UTC
     * @param to when the last of them was written
     * @param hash the hash of the last of them; noted elsewhere, it shows later that the chain up to here is still the same
     * @param broken where the chain is broken; empty when it is whole
     */
    public record Report(
            long entries, Optional<String> from, Optional<String> to, String hash, Optional<Break> broken) {}

    /**
     * The first entry that is not as it was written.
     *
     * @param entry its number
     * @param how what is wrong with it, to stand behind "entry 5"
     */
    public record Break(long entry, String how) {}
}
