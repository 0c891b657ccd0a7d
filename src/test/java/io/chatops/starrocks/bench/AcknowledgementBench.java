package io.chatops.starrocks.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How fast what Slack sends is acknowledged: the whole bot against a bare Jetty handler that checks the same signature and does
 * nothing else, in one process, in turns, over loopback, with the same bodies and the same client. The bot does its work behind the
 * acknowledgements, on the same processors at the same time. Prints a table for {@code docs/performance.md}, which has the command.
 */
public final class AcknowledgementBench {
    private static final int PEOPLE = 128;

    private static final Load WARM_UP = new Load(16, 6400);

    /** Until the second compiler is through with both: a bot that runs for weeks has that behind it, and has more of it than a bare handler. */
    private static final int WARM_UPS = 5;

    private static final List<Load> LOADS = List.of(new Load(1, 800), new Load(16, 3200), new Load(64, 6400));

    private final PrintStream out;
    private final int rounds;
    private final int bot;
    private final int bare;
    private final List<String> table = new ArrayList<>();
    private int next = 100_000;

    private AcknowledgementBench(PrintStream out, int rounds, int bot, int bare) {
        this.out = out;
        this.rounds = rounds;
        this.bot = bot;
        this.bare = bare;
    }

    /** Measures and prints; takes the number of rounds, 5 when it is not given. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (var bot = LoadedBot.start();
                var bare = BareServer.start(Seal.BENCH)) {
            var forms = new Opening(bot.port(), bot.slack()).open(PEOPLE, 0);
            var commands = Traffic.commands(bot.slack().replyUrl(), "help");
            var bench = new AcknowledgementBench(System.out, rounds, bot.port(), bare.port());
            bench.head();
            bench.measure("commands", commands);
            bench.measure("forms of 8 KB sent off", forms.submissions());
            bench.measure("changes in a form of 8 KB", forms.changes());
            bench.measure(
                    "all kinds",
                    Traffic.mixed(List.of(commands, forms.submissions(), forms.changes(), Traffic.homes())));
            bench.whole();
        }
    }

    private void head() {
        line("| what | connections | bot, a second | p50 | p99 | bare, a second | bot : bare, throughput"
                + " | bare : bot, processor time of the answering threads |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    private void line(String line) {
        table.add(line);
        out.println(line);
    }

    /** Once more in one piece: between the lines stands by now what the bot has written to the log. */
    private void whole() {
        out.printf(
                "%nJava %s, %d processors, medians of %d rounds%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
        table.forEach(out::println);
    }

    private void measure(String name, Traffic traffic) throws Exception {
        for (int round = 0; round < WARM_UPS; round++) {
            drive(bare, traffic, WARM_UP);
            drive(bot, traffic, WARM_UP);
        }
        for (var load : LOADS) {
            var rows = new ArrayList<Row>();
            for (int round = 0; round < rounds; round++) {
                boolean botFirst = round % 2 == 0;
                var one = drive(botFirst ? bot : bare, traffic, load);
                var other = drive(botFirst ? bare : bot, traffic, load);
                rows.add(botFirst ? new Row(one, other) : new Row(other, one));
            }
            print(name, load, rows);
        }
    }

    private Side drive(int port, Traffic traffic, Load load) throws Exception {
        var requests = traffic.signed(next, load.requests());
        next += load.requests();
        var before = ProcessorTime.now();
        var measured = LoadClient.drive(port, requests, load);
        var used = ProcessorTime.now().since(before);
        return new Side(measured, used.of("web") + used.of("bare"));
    }

    private void print(String name, Load load, List<Row> rows) {
        line(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f ms | %.1f ms | %.0f | %.2f | %.2f |",
                name,
                load.connections(),
                middle(rows, row -> row.bot().measured().perSecond()),
                middle(rows, row -> row.bot().measured().quantile(0.5)),
                middle(rows, row -> row.bot().measured().quantile(0.99)),
                middle(rows, row -> row.bare().measured().perSecond()),
                middle(
                        rows,
                        row -> row.bot().measured().perSecond()
                                / row.bare().measured().perSecond()),
                middle(rows, row -> (double) row.bare().front() / row.bot().front())));
    }

    private static double middle(List<Row> rows, ToDoubleFunction<Row> figure) {
        return rows.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(rows.size() / 2);
    }

    private record Side(Measured measured, long front) {}

    private record Row(Side bot, Side bare) {}
}
