package io.chatops.starrocks.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the small parts take, each beside whoever else does the same. Takes JMH's arguments, a part of a name among them. Prints
 * a table for {@code docs/performance.md}, which has the command.
 */
public final class PartsBench {
    private static final String BOT = "bot";

    private PartsBench() {}

    /** Measures in a process for each, which has this one's settings, and prints. */
    public static void main(String[] arguments) throws Exception {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .shouldFailOnError(true)
                .build();
        print(System.out, byPart(new Runner(options).run()));
    }

    private static Map<String, Map<String, Result<?>>> byPart(Collection<RunResult> results) {
        var parts = new TreeMap<String, Map<String, Result<?>>>();
        for (var result : results) {
            var name = result.getParams().getBenchmark().split("\\.", -1);
            parts.computeIfAbsent(name[name.length - 2], any -> new TreeMap<>())
                    .put(name[name.length - 1], result.getPrimaryResult());
        }
        return parts;
    }

    private static void print(PrintStream out, Map<String, Map<String, Result<?>>> parts) {
        out.printf(
                "%nJava %s, %d processors, medians of all calls%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        out.println("| part | bot | who else does it | counterpart | counterpart : bot |");
        out.println("| --- | --- | --- | --- | --- |");
        parts.forEach((part, ways) -> {
            var bot = ways.remove(BOT);
            if (bot != null) {
                out.printf(Locale.ROOT, "| %s | %.1f µs | %s |%n", words(part), micros(bot), counterpart(ways, bot));
            }
        });
    }

    private static String counterpart(Map<String, Result<?>> others, Result<?> bot) {
        for (var other : others.entrySet()) {
            double micros = micros(other.getValue());
            return String.format(Locale.ROOT, "%s | %.1f µs | %.1f", other.getKey(), micros, micros / micros(bot));
        }
        return "nobody | |";
    }

    /** The median: what a busy machine adds to a few calls does not move it. */
    private static double micros(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    /** {@code WritingAModal}: writing a modal. */
    private static String words(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
