package io.chatops.starrocks.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * Remembers small things that an adapter needs until somebody answers, whichever replica they answer to, and after a restart. Never a
 * secret. Fails only where it is told so: elsewhere what cannot be remembered is not known later. Every implementation passes
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

    /**
     * Remembers a text unless there is one; false when there is.
     *
     * @throws Unavailable when that cannot be known just now; then nothing is remembered
     */
    boolean add(String kind, String name, String text, Duration kept);

    /** What is remembered under a name, while its time lasts; nothing when that cannot be known. */
    Optional<String> find(String kind, String name);

    /**
     * The same for whoever would say that there is nothing.
     *
     * @throws Unavailable when that cannot be known just now
     */
    Optional<String> lookUp(String kind, String name);

    /** Forgets what is under a name. */
    void forget(String kind, String name);

    /** It cannot be known what is remembered. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(Throwable cause) {
            super("it cannot be known what is remembered", cause);
        }
    }
}
