package io.chatops.starrocks.catalog;

/** How many there may be of something: from, to and the step between allowed numbers, counted from {@code least}. */
public record NodeRange(int least, int most, int step) {
    public NodeRange {
        if (least > most || step < 1) {
            throw new IllegalArgumentException("no range: " + least + ".." + most + " step " + step);
        }
    }

    /** Every number from {@code least} to {@code most}. */
    public static NodeRange of(int least, int most) {
        return new NodeRange(least, most, 1);
    }

    /** Whether this number is allowed. */
    public boolean contains(int number) {
        return number >= least && number <= most && (number - least) % step == 0;
    }

    /** The allowed number nearest to {@code number} from below, or {@code least}. */
    public int cut(int number) {
        if (number <= least) {
            return least;
        }
        int bounded = Math.min(number, most);
        return bounded - (bounded - least) % step;
    }
}
