package io.chatops.starrocks.app;

import io.chatops.starrocks.config.Settings;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.store.jdbc.AuditVerification;
import io.chatops.starrocks.store.jdbc.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code audit verify} found, for people.
 *
 * @param code 0 when the chain is whole, 1 when it is broken, 2 when it could not be looked at
 * @param lines to be printed; they hold no secret
 */
public record AuditCheck(int code, List<String> lines) {
    public AuditCheck {
        lines = List.copyOf(lines);
    }

    /**
     * Checks the chain in the database that is configured, and writes nothing there.
     *
     * @throws io.chatops.starrocks.config.BadConfiguration when it is not told right which database that is
     */
    public static AuditCheck run(Map<String, String> environment, Path directory) {
        var settings = Settings.readDatabase(environment, directory);
        try (var database = Database.openToRead(settings)) {
            return said(AuditVerification.of(database.source()));
        } catch (Database.CannotOpen cannot) {
            return new AuditCheck(2, advice(cannot));
        } catch (JournalUnavailable failure) {
            return new AuditCheck(
                    2,
                    List.of(
                            "There is no record in this database that can be read. It is made when this version of the bot"
                                    + " starts on it; did it, and may this user read the tables?"));
        }
    }

    private static List<String> advice(Database.CannotOpen cannot) {
        var lines = new ArrayList<String>();
        lines.add(String.valueOf(cannot.getMessage()));
        if (cannot.held()) {
            lines.add(
                    "To check the record of a bot that runs, stop it, or copy the file and set DATABASE_URL to the copy.");
        }
        return lines;
    }

    private static AuditCheck said(AuditVerification.Report report) {
        var lines = new ArrayList<String>();
        lines.add(
                report.from().isEmpty()
                        ? "no entries"
                        : report.entries() + (report.entries() == 1 ? " entry, from " : " entries, from ")
                                + report.from().orElseThrow() + " to "
                                + report.to().orElseThrow() + ", last hash "
                                + report.hash());
        report.broken()
                .ifPresentOrElse(
                        broken -> lines.add("The chain is broken: entry " + broken.entry() + " " + broken.how()
                                + ". What was counted above stands before it and is as it was written."),
                        () -> lines.add("The chain is whole."));
        return new AuditCheck(report.broken().isEmpty() ? 0 : 1, lines);
    }
}
