package io.chatops.starrocks.bench;

/** What one run came to. */
final class Measured {
    private final long[] sorted;
    private final long nanos;

    /**
     * Takes what was measured.
     *
     * @param sorted nanoseconds of each request, shortest first
     * @param nanos from the first byte sent to the last received
     */
    Measured(long[] sorted, long nanos) {
        this.sorted = sorted.clone();
        this.nanos = nanos;
    }

    double perSecond() {
        return sorted.length * 1e9 / nanos;
    }

    /** Milliseconds within which this part of the requests was answered. */
    double quantile(double part) {
        int place = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }
}
