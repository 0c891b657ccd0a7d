package io.chatops.starrocks.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * Remembers small things that an adapter needs until somebody answers, whichever replica they answer to, and after a restart. Never a
 * secret. Never fails: what cannot be remembered is not known later, as far as anybody can tell. Every implementation passes
 * MemoryContract.
 */
public interface Memory {
    /**
     * Remembers a text in place of what was there, for so long.
     *
     * @param kind at most 32 characters; tells apart what has names of its own
     * @return whether it is remembered
     */
    boolean put(String kind, String name, String text, Duration kept);

    /** Remembers a text unless there is one; false when there is. When that cannot be known, nothing is remembered and this is true. */
    boolean add(String kind, String name, String text, Duration kept);

    /** What is remembered under a name, while its time lasts. */
    Optional<String> find(String kind, String name);

    /** Forgets what is under a name. */
    void forget(String kind, String name);
}
