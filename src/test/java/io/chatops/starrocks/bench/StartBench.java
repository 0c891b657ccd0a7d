package io.chatops.starrocks.bench;

import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * What a start costs, and the memory that the process has then: the packed bot against the least bot that Bolt makes on Jetty, each in
 * a process of its own, in turns, as they are and with the JVM's settings of the Dockerfile. The tables are there, as at every start
 * but the first. Prints a table for {@code docs/performance.md}, which has the command.
 */
public final class StartBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(8);
    private static final Load LOAD = new Load(64, 6400);
    private static final int PEOPLE = 64;

    private final PrintStream out;
    private final StubSlack slack;
    private final Path directory;
    private final Classpath classpath;
    private final Map<String, String> environment;
    private int next = 1_000_000;

    private StartBench(
            PrintStream out, StubSlack slack, Path directory, Classpath classpath, Map<String, String> environment) {
        this.out = out;
        this.slack = slack;
        this.directory = directory;
        this.classpath = classpath;
        this.environment = environment;
    }

    /** Measures and prints; takes the number of rounds, 5 when it is not given, then "starts" to leave out the memory. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        boolean memory = !List.of(arguments).contains("starts");
        var directory = Files.createTempDirectory("start-bench");
        try (var slack = StubSlack.start();
                var cloud = SimulatedCloud.start(World.standard(), InstantSource.system())) {
            var bench = new StartBench(
                    System.out, slack, directory, Classpath.here(directory), environment(directory, slack, cloud));
            bench.compare(rounds, memory);
        }
    }

    private void compare(int rounds, boolean memory) throws Exception {
        var image = ImageFlags.read(Path.of("Dockerfile"), directory);
        archive(image);
        var starts = new EnumMap<Kind, List<Start>>(Kind.class);
        for (int round = 0; round < rounds; round++) {
            for (var kind : Kind.values()) {
                var start = measure(kind, image, memory);
                starts.computeIfAbsent(kind, any -> new ArrayList<>()).add(start);
                out.printf("round %d %s %s%n", round, kind, start.told());
            }
        }
        out.printf(
                "%nJava %s, %d processors, medians of %d starts%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
        out.println(
                "| start | first right answer: processor time | on the wall | memory when idle | memory under load |");
        out.println("| --- | --- | --- | --- | --- |");
        for (var kind : Kind.values()) {
            var all = starts.get(kind);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.1f s | %s | %s |%n",
                    kind.words,
                    middle(all, Start::processor),
                    middle(all, Start::wall),
                    megabytes(middle(all, Start::idle)),
                    megabytes(middle(all, Start::loaded)));
        }
        ratio("plain", starts.get(Kind.BOT), starts.get(Kind.BOLT));
        ratio("as in the image", starts.get(Kind.BOT_IMAGE), starts.get(Kind.BOLT_IMAGE));
    }

    /** What the image does when it is built, for the bot; and the same for Bolt, whose rehearsal is a command. */
    private void archive(ImageFlags image) throws Exception {
        try (var rehearsal = child(image.rehearsal("bot"), "bot", List.of("rehearse"))) {
            rehearsal.ends(PATIENCE);
        }
        try (var bolt = child(image.rehearsal("bolt"), "bolt", List.of())) {
            answered(bolt, false);
            bolt.stop();
        }
        image.madeBoth();
        // makes the tables, which every start but the first finds
        try (var bot = child(List.of(), "bot", List.of("serve"))) {
            answered(bot, true);
            bot.stop();
        }
    }

    private ChildJvm child(List<String> flags, String which, List<String> arguments) throws IOException {
        var all = new ArrayList<>(flags);
        all.addAll(classpath.of(which));
        all.addAll(arguments);
        var fresh = new HashMap<>(environment);
        fresh.put("DATABASE_URL", "jdbc:h2:file:" + directory.resolve("journal"));
        return ChildJvm.start(directory, fresh, all);
    }

    private Start measure(Kind kind, ImageFlags image, boolean memory) throws Exception {
        var flags = kind.image ? image.flags(kind.which) : List.<String>of();
        boolean bot = kind.which.equals("bot");
        try (var child = child(flags, kind.which, bot ? List.of("serve") : List.of())) {
            answered(child, bot);
            double processor = child.processorSeconds();
            double wall = child.seconds();
            if (!memory) {
                return new Start(processor, wall, Double.NaN, Double.NaN);
            }
            LockSupport.parkNanos(IDLE.toNanos());
            double idle = child.resident();
            double loaded = loaded(child, bot);
            child.stop();
            return new Start(processor, wall, idle, loaded);
        }
    }

    /**
     * Tries until the first right answer: of Bolt the acknowledgement itself, of the bot the private answer that follows it. What was
     * acknowledged is not sent again, however long its answer takes.
     */
    private void answered(ChildJvm child, boolean bot) throws Exception {
        int before = slack.answered();
        acknowledged(child);
        while (bot && slack.answered() == before) {
            waiting(child);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void acknowledged(ChildJvm child) throws Exception {
        var command = Traffic.commands(slack.replyUrl(), "help");
        while (true) {
            try {
                LoadClient.drive(child.port(), command.signed(next++, 1), new Load(1, 1));
                return;
            } catch (ExecutionException notYet) {
                waiting(child);
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void waiting(ChildJvm child) {
        if (!child.alive() || child.seconds() > PATIENCE.toSeconds()) {
            throw new IllegalStateException("no answer: see " + directory.resolve("output.txt"));
        }
    }

    private double loaded(ChildJvm child, boolean bot) throws Exception {
        var commands = Traffic.commands(slack.replyUrl(), "help");
        var traffic = commands;
        if (bot) {
            var forms = new Opening(child.port(), slack).open(PEOPLE, next);
            next += PEOPLE;
            traffic = Traffic.mixed(List.of(commands, forms.submissions(), forms.changes(), Traffic.homes()));
        }
        double most = 0;
        for (int round = 0; round < 4; round++) {
            LoadClient.drive(child.port(), traffic.signed(next, LOAD.requests()), LOAD);
            next += LOAD.requests();
            most = Math.max(most, child.resident());
        }
        return most;
    }

    private void ratio(String settings, List<Start> bot, List<Start> bolt) {
        out.printf(
                Locale.ROOT,
                "%s: the bot's start takes %.2f times the processor time of Bolt's%n",
                settings,
                middle(bot, Start::processor) / middle(bolt, Start::processor));
    }

    /** A dash where the memory was left out. */
    private static String megabytes(double figure) {
        return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%.0f MB", figure);
    }

    private static double middle(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(starts.size() / 2);
    }

    private static Map<String, String> environment(Path directory, StubSlack slack, SimulatedCloud cloud)
            throws IOException {
        var access = directory.resolve("access.yaml");
        Files.writeString(access, """
                server:
                  bindAddress: 127.0.0.1
                access:
                  channels: ["*"]
                  users: ["*"]
                """);
        return Map.of(
                "HOME", directory.toString(),
                "STARROCKS_CHATOPS_CONFIG", access.toString(),
                "SLACK_BOT_TOKEN", "xoxb-bench",
                "SLACK_SIGNING_SECRET", Seal.BENCH.secret(),
                "SLACK_API_URL", slack.apiUrl().toString(),
                "ALIBABA_CLOUD_ACCESS_KEY_ID", StandardWorld.KEY_ID,
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", StandardWorld.KEY_SECRET,
                "ALIBABA_CLOUD_ENDPOINT_URL", cloud.baseUrl().toString());
    }

    private enum Kind {
        BOLT("Bolt on Jetty", "bolt", false),
        BOT("the bot", "bot", false),
        BOLT_IMAGE("Bolt on Jetty, settings of the image", "bolt", true),
        BOT_IMAGE("the bot, settings of the image", "bot", true);

        private final String words;
        private final String which;
        private final boolean image;

        Kind(String words, String which, boolean image) {
            this.words = words;
            this.which = which;
            this.image = image;
        }
    }

    private record Start(double processor, double wall, double idle, double loaded) {
        String told() {
            return String.format(
                    Locale.ROOT,
                    "%.2f s of processor, %.1f s, idle %s, loaded %s",
                    processor,
                    wall,
                    megabytes(idle),
                    megabytes(loaded));
        }
    }
}
