package io.chatops.starrocks.inquiry;

import java.util.Optional;

/** Remembers what buttons mean: a bounded number, each for a bounded time, longer than a button may be pressed. */
public interface Meanings {
    /** Remembers what a button means. */
    void put(String id, Meaning meaning);

    /** What a button means; empty when it is not remembered any more. */
    Optional<Meaning> find(String id);

    /** Puts another meaning in place of this very one; false when somebody else was first. */
    boolean replace(String id, Meaning before, Meaning after);
}
