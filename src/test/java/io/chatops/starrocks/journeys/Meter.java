package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what passes between the bot and all that it talks to, from one moment on; the database is one of H2 in memory. */
final class Meter {
    private static final List<String> TABLES =
            List.of("operation", "operation_copy", "audit", "conversation", "remembered", "entry_ticket");

    private static final List<String> KINDS = List.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE");

    private static final String STATISTICS =
            "SELECT sql_statement, execution_count FROM information_schema.query_statistics";

    private static final String KEPT = """
            SELECT COALESCE((SELECT SUM(OCTET_LENGTH(body) + OCTET_LENGTH(requester) + 100) FROM operation), 0)
                + COALESCE((SELECT SUM(OCTET_LENGTH(detail) + OCTET_LENGTH(COALESCE(actor, '')) + OCTET_LENGTH(event)
                    + OCTET_LENGTH(COALESCE(place, '')) + OCTET_LENGTH(COALESCE(digest, '')) + 250) FROM audit), 0)""";

    private final ChatRoom room;
    private final DatabaseSettings database;
    private final int slackBefore;
    private final int cloudBefore;
    private final Set<String> beats = new HashSet<>();

    private Meter(ChatRoom room) {
        this.room = room;
        database = room.database();
        slackBefore = room.slack().ledger().all().size();
        cloudBefore = room.cloud().ledger().all().size();
    }

    /** Counts everything. */
    static Meter ofAll(ChatRoom room) throws SQLException {
        var meter = new Meter(room);
        meter.execute("SET QUERY_STATISTICS_MAX_ENTRIES 5000");
        meter.execute("SET QUERY_STATISTICS TRUE");
        return meter;
    }

    /** Leaves out the questions that each beat asks, whether something happens or not. */
    static Meter at(ChatRoom room) throws SQLException {
        var meter = ofAll(room);
        room.timePasses(Duration.ofSeconds(1));
        try (var connection = meter.connect()) {
            meter.beats.addAll(asked(connection).keySet());
        }
        return meter;
    }

    private void execute(String command) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** What was counted, once nothing new is said. */
    Cost read() throws SQLException {
        room.quiet();
        var exchanges = room.slack().ledger().all();
        var slack = exchanges.subList(slackBefore, exchanges.size());
        var requests = room.cloud().ledger().all();
        var cloud = requests.subList(cloudBefore, requests.size()).stream()
                .collect(Collectors.groupingBy(request -> request.action(), TreeMap::new, Collectors.counting()));
        try (var connection = connect()) {
            var statements = statements(connection);
            return new Cost(
                    names(slack, Exchange.Direction.TO_BOT),
                    names(slack, Exchange.Direction.FROM_BOT),
                    bytes(slack),
                    cloud,
                    statements,
                    rows(connection),
                    kept(connection));
        }
    }

    private static Map<String, Long> names(List<Exchange> exchanges, Exchange.Direction direction) {
        return exchanges.stream()
                .filter(exchange -> exchange.direction() == direction)
                .collect(Collectors.groupingBy(Exchange::name, TreeMap::new, Collectors.counting()));
    }

    private static int bytes(List<Exchange> exchanges) {
        return exchanges.stream()
                .mapToInt(exchange -> exchange.requestBody().getBytes(StandardCharsets.UTF_8).length
                        + exchange.responseBody().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private Map<String, Long> statements(Connection connection) throws SQLException {
        var kinds = new TreeMap<String, Long>();
        asked(connection).forEach((sql, times) -> {
            var kind = sql.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
            if (KINDS.contains(kind) && !beats.contains(sql)) {
                kinds.merge(kind, times, Long::sum);
            }
        });
        return kinds;
    }

    private static Map<String, Long> asked(Connection connection) throws SQLException {
        var asked = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(STATISTICS)) {
            while (found.next()) {
                asked.merge(found.getString(1), found.getLong(2), Long::sum);
            }
        }
        asked.remove(STATISTICS);
        return asked;
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    /** Bytes of what is kept for ever, without the indexes: operations and the record. */
    private static int kept(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var sum = statement.executeQuery(KEPT)) {
            sum.next();
            return sum.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), "");
    }

    /** What one thing cost; each map counts by names. */
    record Cost(
            Map<String, Long> received,
            Map<String, Long> called,
            int bytes,
            Map<String, Long> cloud,
            Map<String, Long> statements,
            Map<String, Long> rows,
            int kept) {
        /** Requests of Slack, calls of Slack, kilobytes of both, calls of the cloud, reads and writes of the database, rows, kilobytes kept for ever. */
        List<Integer> figures() {
            var reads = statements.getOrDefault("SELECT", 0L);
            return List.of(
                    sum(received),
                    sum(called),
                    bytes / 1024,
                    sum(cloud),
                    reads.intValue(),
                    sum(statements) - reads.intValue(),
                    sum(rows),
                    kept / 1024);
        }

        String row(String what) {
            return "| " + what + " | " + figures().stream().map(String::valueOf).collect(Collectors.joining(" | "))
                    + " |";
        }

        String detail() {
            return "from Slack " + received + ", to Slack " + called + ", cloud " + cloud + ", statements " + statements
                    + ", rows " + rows;
        }

        private static int sum(Map<String, Long> counts) {
            return counts.values().stream().mapToInt(Long::intValue).sum();
        }
    }
}
