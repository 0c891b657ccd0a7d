package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this process holds.
 *
 * @param heap bytes in use after a full collection
 * @param resident bytes of memory of the whole process; 0 where the system does not tell
 * @param threads that are alive
 * @param files open descriptors: sockets, files, pipes; 0 where the system does not tell
 */
record Vitals(long heap, long resident, int threads, int files) {
    static final List<String> TABLES = List.of(
            "operation", "operation_copy", "conversation", "remembered", "entry_ticket", "entry_subject", "audit");

    private static final Path SELF = Path.of("/proc/self");
    private static final int COLLECTIONS = 3;

    /** Looks at this process, after full collections. */
    static Vitals now() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            memory.gc();
        }
        return new Vitals(
                memory.getHeapMemoryUsage().getUsed(),
                residentBytes(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles());
    }

    double heapMegabytes() {
        return heap / 1e6;
    }

    double residentMegabytes() {
        return resident / 1e6;
    }

    /** How many rows each table has. */
    static Map<String, Long> rows(DatabaseSettings database) throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        for (var table : TABLES) {
            rows.put(table, number(database, "SELECT COUNT(*) FROM " + table));
        }
        return rows;
    }

    /** How many of the things that are remembered for a while should not be any more. */
    static long over(DatabaseSettings database, Instant now) throws SQLException {
        return number(
                database,
                "SELECT COUNT(*) FROM remembered WHERE expires < TIMESTAMP WITH TIME ZONE '"
                        + now.truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replace('T', ' ')
                                .replace("Z", "+00:00") + "'");
    }

    private static long number(DatabaseSettings database, String question) throws SQLException {
        var password = database.password().use(value -> value);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), password);
                var statement = connection.createStatement();
                var number = statement.executeQuery(question)) {
            number.next();
            return number.getLong(1);
        }
    }

    private static long residentBytes() {
        try (var lines = Files.lines(SELF.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private static int openFiles() {
        var directory = SELF.resolve("fd");
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (var open = Files.list(directory)) {
            return (int) open.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
