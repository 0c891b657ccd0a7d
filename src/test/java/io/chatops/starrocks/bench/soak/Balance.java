package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.store.jdbc.AuditVerification;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.JdbcJournal;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The journal against the cloud and against what people see, when everything is over. */
final class Balance {
    private static final Set<Status> ONE =
            EnumSet.of(Status.SUBMITTED, Status.STILL_CREATING, Status.RUNNING, Status.FAILED);
    private static final Set<Status> PERHAPS = EnumSet.of(Status.UNSETTLED);
    private static final Set<Status> OPEN = EnumSet.of(
            Status.AWAITING_CONFIRMATION,
            Status.AWAITING_APPROVAL,
            Status.AWAITING_SECRET,
            Status.READY,
            Status.SUBMITTING,
            Status.UNKNOWN,
            Status.SUBMITTED);
    private static final Map<String, String> TEXTS =
            Map.of("operation", "body", "conversation", "body", "remembered", "body", "audit", "detail");
    private static final int ALL = 1_000_000;

    private final List<String> wrong = new ArrayList<>();
    private final Map<Status, Integer> ended = new EnumMap<>(Status.class);
    private final Books books;
    private int cards;

    private Balance(Books books) {
        this.books = books;
    }

    /** How many operations have no end yet, or a card that is behind. */
    static long open(DatabaseSettings database) {
        try (var opened = Database.open(database)) {
            var journal = new JdbcJournal(opened.source());
            long behind = journal.behind(ALL).size();
            return behind + journal.in(List.copyOf(OPEN), ALL).size();
        }
    }

    static Balance of(DatabaseSettings settings, Town town, Books books) throws SQLException {
        var balance = new Balance(books);
        try (var database = Database.open(settings)) {
            var journal = new JdbcJournal(database.source());
            var instances = town.world.fleet().all().stream().collect(Collectors.groupingBy(Balance::operation));
            for (var operation : journal.in(List.of(Status.values()), ALL)) {
                balance.ended.merge(operation.status(), 1, Integer::sum);
                balance.ended(operation);
                var made = instances.remove(operation.id().value());
                balance.made(operation, made == null ? 0 : made.size());
                journal.copies(operation.id()).forEach(copy -> balance.shown(operation, copy));
            }
            instances.forEach((id, made) -> balance.wrong.add(made.size() + " instances of no operation: " + id));
            journal.behind(ALL).forEach(id -> balance.wrong.add("a card of " + id.value() + " is behind"));
            AuditVerification.of(database.source())
                    .broken()
                    .ifPresent(broken -> balance.wrong.add("the record is broken: " + broken));
        }
        balance.stored(settings);
        return balance;
    }

    List<String> wrong() {
        return wrong;
    }

    String told() {
        return ended.values().stream().mapToInt(Integer::intValue).sum() + " operations " + ended + ", " + cards
                + " cards compared";
    }

    private static String operation(SimulatedInstance instance) {
        return instance.layout().tags().getOrDefault("chatops-operation", "none");
    }

    private void ended(Operation operation) {
        if (!operation.status().settled()
                && operation.status() != Status.STILL_CREATING
                && operation.status() != Status.DRAFT) {
            wrong.add(operation.id().value() + " has no end: " + operation.status() + " since " + operation.since()
                    + ", due " + operation.due());
        }
    }

    private void made(Operation operation, int made) {
        int least = ONE.contains(operation.status()) ? 1 : 0;
        int most = least == 1 || PERHAPS.contains(operation.status()) ? 1 : 0;
        if (made < least || made > most) {
            wrong.add(operation.id().value() + " is " + operation.status() + " and has " + made + " instances");
        }
    }

    private void shown(Operation operation, Copy copy) {
        if (!copy.platform().equals("slack")) {
            return;
        }
        if (copy.isOwed()) {
            if (copy.drawn() < operation.version()) {
                wrong.add("a card of " + operation.id().value() + " was never posted in " + copy.channel());
            }
            return;
        }
        cards++;
        var drawing = books.drawing(copy.channel(), copy.message()).orElse("nothing");
        var titles = Arrays.stream(Language.values())
                .map(language -> Texts.in(language, "slack")
                        .get(
                                "card.title." + operation.status(),
                                operation.plan().name()))
                .toList();
        if (titles.stream().noneMatch(drawing::contains)) {
            wrong.add("the card of " + operation.id().value() + ", " + operation.status() + ", shows "
                    + drawing.substring(0, Math.min(160, drawing.length())));
        }
    }

    private void stored(DatabaseSettings database) throws SQLException {
        var password = database.password().use(value -> value);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), password);
                var statement = connection.createStatement()) {
            for (var table : TEXTS.entrySet()) {
                try (var rows = statement.executeQuery("SELECT " + table.getValue() + " FROM " + table.getKey())) {
                    while (rows.next()) {
                        books.looksThrough("table " + table.getKey(), String.valueOf(rows.getString(1)));
                    }
                }
            }
        }
    }
}
