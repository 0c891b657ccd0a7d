package io.chatops.starrocks.conversation;

import java.util.Optional;

/**
 * Keeps what a button stands for under an opaque name, in a bounded number and for a bounded time: buttons carry the name alone.
 *
 * @param <T> what is kept
 */
public interface Shelf<T> {
    /** Keeps a thing; its name is random. */
    String keep(T thing);

    /** The thing of a name; empty when it was too long ago. */
    Optional<T> find(String name);
}
