package io.chatops.starrocks.chat;

/**
 * Sees to it that one message is carried out once, on whichever replica it arrives and however often. Every implementation passes
 * OnceContract.
 */
public interface Once {
    /**
     * Whether this key did not come before; true for one caller alone. Keys are remembered for a day, which is longer than any
     * platform delivers again.
     *
     * @param key the same for a message that is delivered again, another for a new one
     * @throws Unavailable when that cannot be known just now; then nothing may be done
     */
    boolean first(String key);

    /** It cannot be known whether a message came before. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(Throwable cause) {
            super("it cannot be known whether a message came before", cause);
        }
    }
}
