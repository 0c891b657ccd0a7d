package io.chatops.starrocks.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Likeness {
    private Likeness() {}

    /** The nearest of the known words; empty when none is near, which is more than a fifth of the letters away. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 5));
    }

    /** How many letters to put in, take out or change, whatever their case. */
    private static int distance(String one, String other) {
        var left = one.toLowerCase(Locale.ROOT);
        var right = other.toLowerCase(Locale.ROOT);
        var above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            above = next(above, row, left.charAt(row - 1), right);
        }
        return above[right.length()];
    }

    private static int[] next(int[] above, int row, char letter, String right) {
        var line = new int[above.length];
        line[0] = row;
        for (int column = 1; column < line.length; column++) {
            int change = above[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            line[column] = Math.min(change, 1 + Math.min(above[column], line[column - 1]));
        }
        return line;
    }
}
