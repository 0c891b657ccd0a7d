package io.chatops.starrocks.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Whether the tables have the version of this program, by Flyway's own record. Flyway itself takes a tenth of a start to find that
 * there is nothing to do, which is what every start but the first after an upgrade finds.
 */
final class TableVersion {
    /** The newest step in {@code db/migration}; a test compares. */
    static final int NEWEST = 6;

    /** The sum of what Flyway has made of the text of each step: another text is another table. A test compares. */
    static final long CHECKSUMS = -2_028_031_817L;

    /** Every step up to the newest with its very text, each done well, and none beyond. */
    private static final String STEPS = """
            SELECT COUNT(*), MIN(CASE WHEN "success" THEN 1 ELSE 0 END), MAX(CAST("version" AS INT)),
                SUM(CAST("checksum" AS BIGINT))
            FROM "flyway_schema_history" WHERE "version" IS NOT NULL""";

    private TableVersion() {}

    /** False also when it cannot be told: Flyway then says what is wrong. */
    static boolean isCurrent(DataSource source) {
        try (var connection = source.getConnection()) {
            return exists(connection) && isCurrent(connection);
        } catch (SQLException unknown) {
            return false;
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "flyway_schema_history", null)) {
            return tables.next();
        }
    }

    private static boolean isCurrent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(STEPS)) {
            return found.next()
                    && found.getInt(1) == NEWEST
                    && found.getInt(2) == 1
                    && found.getInt(3) == NEWEST
                    && found.getLong(4) == CHECKSUMS;
        }
    }
}
