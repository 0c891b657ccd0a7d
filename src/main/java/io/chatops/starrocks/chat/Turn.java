package io.chatops.starrocks.chat;

import java.time.Duration;

/** Sees to it that of several replicas one at a time does a thing that bears only one. Every implementation passes TurnContract. */
public interface Turn {
    /**
     * Takes the turn, or keeps it, until {@code held} is over.
     *
     * @param name of what is done
     */
    Taken take(String name, Duration held);

    /** Gives the turn up, if it is ours, so that nobody has to wait for its end. */
    void leave(String name);

    /** Whose turn it is. */
    enum Taken {
        OURS,
        ANOTHERS,
        /** It cannot be known just now; whoever had it may have it still. */
        UNKNOWN
    }
}
