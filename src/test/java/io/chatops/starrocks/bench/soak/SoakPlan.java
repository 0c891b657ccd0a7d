package io.chatops.starrocks.bench.soak;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a run is to be.
 *
 * @param lasts real time of traffic; what is due afterwards is waited for beside it
 * @param hours of the bot's time that pass meanwhile; 0 when it is to be real time
 * @param seed decides who does what and what fails; threads still meet as they like
 * @param people on both platforms together
 * @param database {@code h2} (a file) or {@code postgres}, which can go away
 */
record SoakPlan(Duration lasts, int hours, long seed, int people, String database) {
    private static final Map<String, String> USUAL =
            Map.of("seconds", "120", "hours", "24", "seed", "20261123", "people", "200", "database", "postgres");

    /** Of arguments such as {@code seconds=1800}; what is not named is as usual. */
    static SoakPlan of(String... arguments) {
        var given = new HashMap<>(USUAL);
        for (var argument : arguments) {
            var pair = argument.split("=", 2);
            if (pair.length < 2 || given.put(pair[0], pair[1]) == null) {
                throw new IllegalArgumentException("not " + argument + "; what can be said, and usually is: " + USUAL);
            }
        }
        return new SoakPlan(
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("seconds", ""))),
                Integer.parseInt(given.getOrDefault("hours", "")),
                Long.parseLong(given.getOrDefault("seed", "")),
                Integer.parseInt(given.getOrDefault("people", "")),
                given.getOrDefault("database", ""));
    }

    boolean onPostgres() {
        return database.equals("postgres");
    }

    /** The arguments that make this run again. */
    String again() {
        return "seconds=" + lasts.toSeconds() + " hours=" + hours + " seed=" + seed + " people=" + people + " database="
                + database;
    }
}
