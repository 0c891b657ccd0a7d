package io.chatops.starrocks.outages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What left the process, as text to search through. */
public final class Traces {
    private Traces() {}

    /** The bot's requests to Slack, and its answers to what was delivered; the deliveries themselves hold what people typed. */
    public static String toSlack(SimulatedSlack slack) {
        return slack.ledger().all().stream()
                .map(exchange -> exchange.direction() == Exchange.Direction.FROM_BOT
                        ? exchange.requestBody()
                        : exchange.responseBody())
                .collect(Collectors.joining("\n"));
    }

    /** Without the one field that is there for the password, and what is there for a temporary key's token. */
    public static String toCloud(SimulatedCloud cloud) {
        return cloud.ledger().all().stream().map(Traces::rest).collect(Collectors.joining("\n"));
    }

    private static String rest(Received received) {
        var headers = received.headers().entrySet().stream()
                .filter(header -> !header.getKey().equals("x-acs-security-token"))
                .toList();
        var query = received.query().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("SecurityToken"))
                .toList();
        var body = received.body().map(json -> {
            if (received.action().equals(Outage.CREATE) && json instanceof ObjectNode order) {
                return order.deepCopy().without("AdminPassword").toString();
            }
            return json.toString();
        });
        return received.path() + headers + query + body.orElse("");
    }

    /** Every column of every row of every table, a row a line, with its table. */
    public static List<String> rows(DatabaseSettings database) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.password().use(password -> connect(database, password))) {
            for (var table : tables(connection)) {
                try (var asked = connection.createStatement();
                        var found = asked.executeQuery("SELECT * FROM " + table)) {
                    while (found.next()) {
                        var row = new StringBuilder(table);
                        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            row.append(' ').append(found.getString(column));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    names.add("\"" + tables.getString("TABLE_NAME") + "\"");
                }
            }
        }
        if (names.size() <= 7) {
            throw new AssertionError("tables are missing: " + names);
        }
        return names;
    }

    private static Connection connect(DatabaseSettings database, String password) {
        try {
            return DriverManager.getConnection(database.url(), database.user(), password);
        } catch (SQLException failed) {
            throw new AssertionError("the database is gone", failed);
        }
    }

    /** The bytes of the files of a directory whose names begin so. */
    public static String files(Path directory, String beginning) throws IOException {
        try (var files = Files.list(directory)) {
            var bytes = new StringBuilder();
            for (var file : files.filter(found -> found.getFileName().toString().startsWith(beginning))
                    .toList()) {
                bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return bytes.toString();
        }
    }
}
