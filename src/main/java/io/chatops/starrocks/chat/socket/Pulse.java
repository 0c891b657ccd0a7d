package io.chatops.starrocks.chat.socket;

/**
 * Counts the beats during which nothing came over a link: a dead connection looks like a quiet one, so a sign of life is asked for at
 * each beat. It counts, since a clock that is set would mislead it. Used by one thread.
 */
public final class Pulse {
    private final SocketLink link;
    private long heard;
    private int silent;

    /** The pulse of a link; what it has heard by now counts at the first beat. */
    public Pulse(SocketLink link) {
        this.link = link;
    }

    /** One more beat; how many in a row were silent. */
    public int beat() {
        long now = link.heard();
        silent = now == heard ? silent + 1 : 0;
        heard = now;
        return silent;
    }

    /** One more beat that counts as silent whatever came; how many in a row were silent. */
    public int missed() {
        heard = link.heard();
        return ++silent;
    }
}
