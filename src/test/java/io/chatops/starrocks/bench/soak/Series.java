package io.chatops.starrocks.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the bot held, over a run. */
final class Series {
    /** More bytes than this between the first and the last third of a process's life are called growth. */
    private static final double HEAP = 12e6;

    /** When all is over, the heap may be larger by so much than it was when the process was warm. */
    private static final double LEFT = 3e6;

    /** The pools are as large as they get at half of this. */
    private static final int THREADS = 300;

    private static final int FILES = 400;

    /** A process is warm after so many samples. */
    private static final int WARM = 2;

    private final List<Vitals> all = new ArrayList<>();
    private int begun;
    private Optional<Vitals> settled = Optional.empty();

    /** What is held when all drafts, requests and what was remembered of them are over by a day. */
    synchronized void settles(Vitals vitals) {
        settled = Optional.of(vitals);
    }

    synchronized void add(Vitals vitals) {
        all.add(vitals);
    }

    /** What comes from now on is another process. */
    synchronized void begins() {
        begun = all.size();
    }

    String told() {
        var lines = new StringBuilder();
        lines.append("heap after full collection, MB:");
        all.forEach(vitals -> lines.append(String.format(" %.1f", vitals.heapMegabytes())));
        lines.append("\nresident, MB:");
        all.forEach(vitals -> lines.append(String.format(" %.0f", vitals.residentMegabytes())));
        lines.append("\nthreads:");
        all.forEach(vitals -> lines.append(" ").append(vitals.threads()));
        lines.append("\ndescriptors:");
        all.forEach(vitals -> lines.append(" ").append(vitals.files()));
        lines.append(String.format(
                "%nin the %d samples of the last process, when it was warm, the heap grows by %.2f MB from the first to the last third,"
                        + " %.3f MB a sample by least squares; %.1f MB are allowed",
                life().size(), growth(Vitals::heap) / 1e6, slope() / 1e6, HEAP / 1e6));
        settled.ifPresent(vitals -> lines.append(String.format(
                "%nwhen all is over it is %.1f MB, %.2f MB more than when that process was warm; %.1f MB are allowed",
                vitals.heapMegabytes(), left() / 1e6, LEFT / 1e6)));
        return lines.toString();
    }

    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (growth(Vitals::heap) > HEAP) {
            wrong.add(String.format("the heap grows by %.1f MB", growth(Vitals::heap) / 1e6));
        }
        if (left() > LEFT) {
            wrong.add(String.format("%.1f MB of the heap are left when all is over", left() / 1e6));
        }
        all.stream()
                .filter(vitals -> vitals.threads() > THREADS || vitals.files() > FILES)
                .findFirst()
                .ifPresent(vitals -> wrong.add("too many threads or descriptors: " + vitals));
        return wrong;
    }

    /** The middle of the last third less that of the first; what is said of fewer than six samples means nothing. */
    private double growth(ToDoubleFunction<Vitals> value) {
        var life = life();
        int third = life.size() / 3;
        return third < 2
                ? 0
                : middle(life.subList(life.size() - third, life.size()), value) - middle(life.subList(0, third), value);
    }

    /** What is held in the end beyond the middle of the first third; a process that was looked at too seldom tells nothing. */
    private double left() {
        int third = life().size() / 3;
        return third < 2
                ? 0
                : settled.map(vitals -> vitals.heap() - middle(life().subList(0, third), Vitals::heap))
                        .orElse(0.0);
    }

    /** The last process, when it was warm. */
    private List<Vitals> life() {
        return all.subList(Math.min(all.size(), begun + WARM), all.size());
    }

    private static double middle(List<Vitals> some, ToDoubleFunction<Vitals> value) {
        return some.stream()
                .mapToDouble(value)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private double slope() {
        var life = life();
        double middle = (life.size() - 1) / 2.0;
        double mean = life.stream().mapToDouble(Vitals::heap).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int sample = 0; sample < life.size(); sample++) {
            above += (sample - middle) * (life.get(sample).heap() - mean);
            below += (sample - middle) * (sample - middle);
        }
        return below == 0 ? 0 : above / below;
    }
}
