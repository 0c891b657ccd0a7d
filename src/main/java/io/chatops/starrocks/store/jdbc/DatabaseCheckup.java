package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.store.jdbc.Database.CannotOpen;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** Looks at a database without changing anything in it. */
public final class DatabaseCheckup {
    /** The standard's class of "not let in", for both databases. */
    private static final Set<String> NOT_LET_IN = Set.of("28000", "28P01");

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Database database;
    private final InstantSource time;
    private final boolean server;

    private DatabaseCheckup(Database database, InstantSource time, boolean server) {
        this.database = database;
        this.time = time;
        this.server = server;
    }

    /** What was found. */
    public sealed interface Found {}

    /** It could not be opened. */
    public record Closed(Obstacle obstacle, String state) implements Found {}

    /**
     * It was opened.
     *
     * @param product its name and version
     * @param version the version of the tables; empty when there are none
     * @param pending how many steps bring them to the version of this program
     * @param newer whether a newer version of this program has been there
     * @param failed whether a step has failed half-way
     * @param lacking what the user may not do there, each a right and what it is for
     * @param standby whether it takes no writes at all, as a standby does
     * @param ahead how far its clock is ahead of ours; empty when it runs in this process
     */
    public record Open(
            String product,
            Optional<String> version,
            int pending,
            boolean newer,
            boolean failed,
            List<String> lacking,
            boolean standby,
            Optional<Duration> ahead)
            implements Found {
        public Open {
            lacking = List.copyOf(lacking);
        }
    }

    /** Why it could not be opened. */
    public enum Obstacle {
        /** There is no database of that name. */
        MISSING,
        /** Another process has the file. */
        HELD,
        /** User or password is wrong. */
        NOT_LET_IN,
        /** Anything else: mostly nobody answers. */
        UNREACHABLE
    }

    /** Looks; never throws because of the database. */
    public static Found of(DatabaseSettings settings, InstantSource time) {
        boolean server = settings.url().startsWith("jdbc:postgresql:");
        try (var database = Database.openToRead(settings)) {
            return new DatabaseCheckup(database, time, server).look();
        } catch (CannotOpen cannot) {
            return new Closed(obstacle(cannot), state(cannot));
        }
    }

    private Found look() {
        var info = Flyway.configure()
                .locations("classpath:db/migration")
                .dataSource(database.source())
                .load()
                .info();
        var states = Arrays.stream(info.all()).map(step -> step.getState()).toList();
        var version = Optional.ofNullable(info.current()).map(step -> String.valueOf(step.getVersion()));
        var tables = new Tables(database.source());
        return new Open(
                product(),
                version,
                info.pending().length,
                states.stream().anyMatch(NEWER::contains),
                states.contains(MigrationState.FAILED),
                server ? lacking(tables, info.pending().length > 0) : List.of(),
                server && isTrue(tables, "SELECT pg_is_in_recovery()"),
                server ? Optional.of(ahead(tables)) : Optional.empty());
    }

    private String product() {
        try (var connection = database.source().getConnection()) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException silent) {
            return "?";
        }
    }

    /** The record may be another role's, who lets the bot add to it and nothing else: see docs/operating.md. */
    private static List<String> lacking(Tables tables, boolean pending) {
        if (pending && !isTrue(tables, "SELECT has_schema_privilege(current_schema(), 'CREATE')")) {
            return List.of("CREATE ON SCHEMA public");
        }
        return tables.statement("""
                        SELECT CASE WHEN tablename = 'audit' THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END
                               || ' ON ' || tablename
                          FROM pg_tables
                         WHERE schemaname = current_schema()
                           AND NOT (has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')
                                AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'INSERT')
                                AND (tablename = 'audit'
                                     OR (has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'UPDATE')
                                     AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'DELETE'))))
                         ORDER BY tablename""").list(row -> row.getString(1));
    }

    private static boolean isTrue(Tables tables, String question) {
        return tables.statement(question).first(row -> row.getBoolean(1)).orElse(false);
    }

    private Duration ahead(Tables tables) {
        var before = time.instant();
        var theirs = tables.now();
        var took = Duration.between(before, time.instant());
        return Duration.between(before.plus(took.dividedBy(2)), theirs);
    }

    private static Obstacle obstacle(CannotOpen cannot) {
        if (cannot.held()) {
            return Obstacle.HELD;
        }
        var state = state(cannot);
        if (Database.MISSING.contains(state)) {
            return Obstacle.MISSING;
        }
        return NOT_LET_IN.contains(state) ? Obstacle.NOT_LET_IN : Obstacle.UNREACHABLE;
    }

    /** The database's own word, a code that holds nothing of what was sent. */
    private static String state(CannotOpen cannot) {
        for (Throwable cause = cannot; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                return refusal.getSQLState();
            }
        }
        return "-";
    }
}
