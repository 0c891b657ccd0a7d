package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.ConversationStore;
import io.chatops.starrocks.conversation.Session;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import io.chatops.starrocks.store.jdbc.SharedConversations;
import io.chatops.starrocks.store.jdbc.Upkeep;
import io.chatops.starrocks.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * As many people as wanted, each with a wizard open, where drafts really live: in the database. Prints what one costs, what they cost
 * together, how long a page takes while all are there, and what is left when they are over. The arguments are how many (100,000 if
 * nothing is said) and {@code h2} (a file) or {@code postgres}.
 */
public final class DraftsBench {
    private static final int TURNS = 5_000;
    private static final int SEED = 20261123;

    private final PrintStream out;
    private final int number;
    private final DatabaseSettings settings;
    private final HandMovedClock clock = new HandMovedClock();
    private final Random random = new Random(SEED);

    private DraftsBench(PrintStream out, int number, DatabaseSettings settings) {
        this.out = out;
        this.number = number;
        this.settings = settings;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        boolean file = arguments.length < 2 || arguments[1].equals("h2");
        new DraftsBench(System.out, number, file ? file() : PostgreSQL.fresh()).run();
    }

    private static DatabaseSettings file() throws IOException {
        var path = Files.createTempDirectory("drafts").resolve("journal");
        return new DatabaseSettings("jdbc:h2:file:" + path, "sa", Secret.of(""));
    }

    private void run() throws SQLException {
        try (var database = Database.open(settings)) {
            var shared = new SharedConversations(
                    database.source(), clock, () -> UUID.randomUUID().toString());
            state("at first");
            begin(shared.conversations());
            state("with all of them live");
            turn(shared.conversations());
            state("after " + TURNS + " pages");
            clock.moves(Duration.ofHours(25));
            long begun = System.nanoTime();
            new Upkeep(database.source(), clock).run();
            out.printf("upkeep after 25 hours: %.1f s%n", seconds(begun));
            state("after upkeep");
        }
    }

    private void begin(ConversationStore store) {
        long begun = System.nanoTime();
        for (int draft = 0; draft < number; draft++) {
            store.put(session(draft));
        }
        double time = seconds(begun);
        out.printf("%d drafts begun: %.1f s, %.3f ms each%n", number, time, time * 1e3 / number);
    }

    /** What a page of the wizard asks of the store: one look, one change; most of those people were not here lately. */
    private void turn(ConversationStore store) {
        var took = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            var id = id(random.nextInt(number));
            long begun = System.nanoTime();
            boolean turned = store.find(id).isPresent()
                    && store.change(
                                    id,
                                    session -> session.with(session.draft().with(Parameter.RUN_MODE, "shared_data"))
                                            .at(StepId.SPEC))
                            .isPresent();
            took[turn] = seconds(begun) * 1e3;
            if (!turned) {
                throw new IllegalStateException("a draft is gone");
            }
        }
        Arrays.sort(took);
        out.printf(
                "a page turned: p50 %.2f ms, p99 %.2f ms, longest %.1f ms%n",
                took[TURNS / 2], took[TURNS * 99 / 100], took[TURNS - 1]);
        long begun = System.nanoTime();
        for (int look = 0; look < TURNS; look++) {
            if (store.unfinished(owner(random.nextInt(number))).size() != 1) {
                throw new IllegalStateException("a draft is gone");
            }
        }
        out.printf("a person's drafts listed: %.2f ms%n", seconds(begun) * 1e3 / TURNS);
    }

    private void state(String when) throws SQLException {
        var vitals = Vitals.now();
        out.printf(
                "%s: heap %.1f MB after full collection, resident %.0f MB, rows %s%n",
                when, vitals.heapMegabytes(), vitals.residentMegabytes(), Vitals.rows(settings));
    }

    private static Session session(int number) {
        var place = new Place("slack", "T1", "C" + number % 500, Optional.empty(), false);
        var draft = Draft.EMPTY
                .with(Parameter.REGION, "cn-hangzhou")
                .with(Parameter.PURPOSE, "development")
                .with(Parameter.PAY_TYPE, "postPaid")
                .with(Parameter.PACKAGE_TYPE, "official")
                .with(Parameter.NAME, "soak_" + number);
        return Session.begun(id(number), owner(number), place, Optional.of("reply-" + number), Language.ENGLISH, draft)
                .in("V" + number);
    }

    private static String id(int number) {
        return "draft-" + number;
    }

    private static Actor owner(int number) {
        return new Actor("slack", "T1", "U" + number);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
