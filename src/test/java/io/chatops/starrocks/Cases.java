package io.chatops.starrocks;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes cases by chance, from a seed that a failure names: run again with {@code -Dcases.seed=...} to meet the same ones.
 */
public final class Cases {
    private final Random random;

    private Cases(long seed) {
        random = new Random(seed);
    }

    /** Runs a check with many cases. */
    public static void many(int times, Consumer<Cases> check) {
        long seed = Long.getLong("cases.seed", new Random().nextLong());
        var cases = new Cases(seed);
        for (int run = 1; run <= times; run++) {
            try {
                check.accept(cases);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "case " + run + " of -Dcases.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** A number, both ends included. */
    public int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** One of these. */
    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of these characters, each of which is one {@code char}. */
    public char oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** A text of these characters, of a length between two bounds. */
    public String text(String characters, int least, int most) {
        return IntStream.range(0, number(least, most))
                .mapToObj(place -> String.valueOf(oneOf(characters)))
                .collect(Collectors.joining());
    }

    /** The text with another one put in at a random place that is neither its beginning nor its end. */
    public String within(String text, String odd) {
        int place = number(1, text.length() - 1);
        return text.substring(0, place) + odd + text.substring(place);
    }
}
