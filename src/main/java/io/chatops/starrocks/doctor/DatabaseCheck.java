package io.chatops.starrocks.doctor;

import io.chatops.starrocks.store.jdbc.DatabaseCheckup;
import io.chatops.starrocks.store.jdbc.DatabaseCheckup.Closed;
import io.chatops.starrocks.store.jdbc.DatabaseCheckup.Open;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether the database can be used, and whether its tables are this program's. */
public final class DatabaseCheck implements Check {
    private final DatabaseSettings settings;
    private final Optional<Path> file;
    private final InstantSource time;
    private final BooleanSupplier running;

    /**
     * Checks one database.
     *
     * @param file the file that it is in, if it is in one
     * @param running whether the bot runs on this machine: then it holds an H2 file, which is as it should be
     */
    public DatabaseCheck(DatabaseSettings settings, Optional<Path> file, InstantSource time, BooleanSupplier running) {
        this.settings = settings;
        this.file = file;
        this.time = time;
        this.running = running;
    }

    @Override
    public Matter matter() {
        return Matter.DATABASE;
    }

    @Override
    public List<Finding> look() {
        var found = DatabaseCheckup.of(settings, time);
        return found instanceof Closed closed ? List.of(closed(closed)) : open((Open) found);
    }

    private Finding closed(Closed closed) {
        return switch (closed.obstacle()) {
            case MISSING ->
                settings.url().startsWith("jdbc:h2:") ? toBeMade() : Finding.fault(Matter.DATABASE, "database.missing");
            case HELD ->
                running.getAsBoolean()
                        ? Finding.ok(Matter.DATABASE, "database.running")
                        : Finding.warning(Matter.DATABASE, "database.held");
            case NOT_LET_IN -> Finding.fault(Matter.DATABASE, "database.user", settings.user(), closed.state());
            case UNREACHABLE -> Finding.fault(Matter.DATABASE, "database.unreached", closed.state());
        };
    }

    private Finding toBeMade() {
        return file.filter(path -> !DatabaseFile.canBeMade(path))
                .map(path -> Finding.fault(Matter.DATABASE, "database.unmakeable", path))
                .orElseGet(() -> Finding.ok(Matter.DATABASE, "database.new"));
    }

    private List<Finding> open(Open open) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok(Matter.DATABASE, "database", open.product()));
        if (isInTheClear(settings.url())) {
            findings.add(Finding.warning(Matter.DATABASE, "database.clear"));
        }
        if (open.standby()) {
            findings.add(Finding.fault(Matter.DATABASE, "database.standby"));
        }
        open.lacking()
                .forEach(right ->
                        findings.add(Finding.fault(Matter.DATABASE, "database.lacking", right, settings.user())));
        findings.add(tables(open));
        findings.addAll(Clocks.compared(open.product(), open.ahead()));
        return findings;
    }

    private static Finding tables(Open open) {
        var version = open.version().orElse("-");
        if (open.failed()) {
            return Finding.fault(Matter.DATABASE_TABLES, "tables.failed", version);
        }
        if (open.newer()) {
            return Finding.fault(Matter.DATABASE_TABLES, "tables.newer", version);
        }
        if (open.version().isEmpty()) {
            return Finding.ok(Matter.DATABASE_TABLES, "tables.new");
        }
        return open.pending() > 0
                ? Finding.warning(Matter.DATABASE_TABLES, "tables.pending", version, open.pending())
                : Finding.ok(Matter.DATABASE_TABLES, "tables", version);
    }

    /** A password and what people asked for travel to another machine. */
    static boolean isInTheClear(String url) {
        boolean away = url.startsWith("jdbc:postgresql://")
                && !url.matches("jdbc:postgresql://(localhost|127\\.[0-9.]+|\\[::1\\])([:/?].*)?");
        return away && !url.contains("sslmode=require") && !url.contains("sslmode=verify");
    }
}
