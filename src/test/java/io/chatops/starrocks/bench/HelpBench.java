package io.chatops.starrocks.bench;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.slack.SlackApp;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How fast a signed {@code /starrocks help} is acknowledged: the whole bot against a bare Jetty handler that checks the same
 * signature and does nothing else, in one process, in turns, over loopback. Both are loaded by the same client. The bot's own work
 * behind the acknowledgement (it answers every command, to a stand-in for Slack) runs on the same processors at the same time.
 *
 * <p>Run with:
 *
 * <pre>
 * mvn -q -Pquick test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.chatops.starrocks.bench.HelpBench
 * </pre>
 *
 * <p>In a process of its own, so that the time to start is that of a fresh one; {@code exec:java} is taken by the demo.
 *
 * <p>Ends within a minute: the counts are fixed, and no round begins after {@link #LONGEST}.
 */
public final class HelpBench {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 4000;
    private static final List<Load> LOADS = List.of(new Load(1, 400), new Load(16, 1600), new Load(64, 1600));

    private final PrintStream out;
    private final HelpCommand command;
    private final long begun = System.nanoTime();

    private HelpBench(PrintStream out, HelpCommand command) {
        this.out = out;
        this.command = command;
    }

    /** Measures and prints; takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        try (var slack = StubSlack.start()) {
            var command = new HelpCommand("bench-signing-secret", slack.replyUrl());
            new HelpBench(System.out, command).run(slack);
        }
    }

    private void run(StubSlack slack) throws Exception {
        long before = System.nanoTime();
        try (var bot = Application.start(setup(slack), InstantSource.system())) {
            long listening = System.nanoTime() - before;
            var first = LoadClient.drive(bot.port(), command.signed(1), new Load(1, 1));
            out.printf(
                    "start: listening and warm after %.0f ms, first command acknowledged %.1f ms later%n",
                    listening / 1e6, first.quantile(1.0));
            try (var bare = BareServer.start(SlackApp.PATH, command)) {
                compare(bot.port(), bare.port());
            }
        }
        out.printf("answers that arrived at Slack's stand-in: %d%n", slack.answered());
    }

    private void compare(int bot, int bare) throws Exception {
        var warmUp = new Load(16, WARM_UP);
        LoadClient.drive(bare, command.signed(WARM_UP), warmUp);
        LoadClient.drive(bot, command.signed(WARM_UP), warmUp);
        var ratios = new ArrayList<Ratio>();
        out.println("round connections |    bot/s   p50 ms   p99 ms |   bare/s   p50 ms   p99 ms | bot:bare /s   p99");
        for (int round = 1; round <= ROUNDS && System.nanoTime() - begun < LONGEST.toNanos(); round++) {
            for (var load : LOADS) {
                var first = round % 2 == 1 ? bot : bare;
                var one = LoadClient.drive(first, command.signed(load.requests()), load);
                var other = LoadClient.drive(first == bot ? bare : bot, command.signed(load.requests()), load);
                ratios.add(line(round, load, first == bot ? one : other, first == bot ? other : one));
            }
        }
        LOADS.forEach(load -> median(load, ratios));
    }

    private Ratio line(int round, Load load, Measured bot, Measured bare) {
        var ratio = new Ratio(
                load, bot.perSecond() / bare.perSecond(), bot.quantile(0.99) / bare.quantile(0.99), bot.quantile(0.99));
        out.printf(
                "%5d %11d | %8.0f %8.2f %8.2f | %8.0f %8.2f %8.2f | %11.2f %5.1f%n",
                round,
                load.connections(),
                bot.perSecond(),
                bot.quantile(0.5),
                bot.quantile(0.99),
                bare.perSecond(),
                bare.quantile(0.5),
                bare.quantile(0.99),
                ratio.throughput(),
                ratio.slow());
        return ratio;
    }

    private void median(Load load, List<Ratio> ratios) {
        var these = ratios.stream().filter(ratio -> ratio.load().equals(load)).toList();
        out.printf(
                "median of %d rounds at %d connections: bot:bare throughput %.2f, p99 %.1f (bot's p99 %.1f ms)%n",
                these.size(),
                load.connections(),
                middle(these.stream().map(Ratio::throughput).toList()),
                middle(these.stream().map(Ratio::slow).toList()),
                middle(these.stream().map(Ratio::p99).toList()));
    }

    private static double middle(List<Double> values) {
        return values.stream()
                .sorted(Comparator.naturalOrder())
                .skip(values.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Setup setup(StubSlack slack) {
        return new Setup(
                WebSettings.loopback(),
                SlackSettings.http(Secret.of("xoxb-bench"), Secret.of("bench-signing-secret"))
                        .at(slack.apiUrl()),
                new AliyunSettings(
                        Optional.of(new AliyunSettings.Keys("bench-key", Secret.of("bench-secret"), Optional.empty())),
                        Optional.empty(),
                        Path.of("no-such-configuration"),
                        Optional.of("http://127.0.0.1:9"),
                        CreateBody.FULL,
                        List.of(),
                        AliyunSettings.DEFAULT_HOME_REGION),
                new DatabaseSettings("jdbc:h2:mem:bench", "sa", Secret.of("")),
                new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY)),
                CreationOptions.standard(),
                Duration.ofMinutes(30));
    }

    /** So many requests over so many connections that stay open, each of which waits for its answer. */
    record Load(int connections, int requests) {}

    private record Ratio(Load load, double throughput, double slow, double p99) {}
}
