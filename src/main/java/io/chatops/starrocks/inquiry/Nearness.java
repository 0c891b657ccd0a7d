package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.instance.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which instances are called nearly as somebody wrote. */
final class Nearness {
    private static final int MOST = 3;

    /** Names are 64 characters; what is longer is no name that anybody meant. */
    private static final int LONGEST = 64;

    private Nearness() {}

    static List<Instance> closest(String typed, List<Instance> instances) {
        var wanted = plain(typed);
        int bearable = Math.max(2, wanted.length() / 3);
        return instances.stream()
                .filter(instance -> !instance.id().value().equals(typed))
                .map(instance -> new Rated(instance, rate(wanted, instance)))
                .filter(rated -> rated.distance() <= bearable)
                .sorted(Comparator.comparingInt(Rated::distance))
                .limit(MOST)
                .map(Rated::instance)
                .toList();
    }

    private record Rated(Instance instance, int distance) {}

    private static int rate(String wanted, Instance instance) {
        var name = plain(instance.name());
        boolean part = wanted.length() >= 3 && name.contains(wanted);
        int byName = part ? 1 : distance(wanted, name);
        return Math.min(byName, distance(wanted, instance.id().value()));
    }

    /** How many letters have to be changed, added, left out or exchanged with their neighbour. */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = exchanged ? Math.min(row[j], before[j - 2] + 1) : row[j];
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static String plain(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return small.length() <= LONGEST ? small : small.substring(0, LONGEST);
    }
}
