package io.chatops.starrocks.conversation;

import io.chatops.starrocks.cloud.CloudResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers answers of the cloud for a while, so that a list is not fetched at each letter typed. A failure is remembered for
 * seconds only.
 */
public interface Recall {
    /**
     * The remembered answer under a key, or the one that {@code ask} gets.
     *
     * @param key tells apart what is asked, and always of the same type
     * @param fresh how old a remembered answer may be
     */
    <T> CloudResult<T> of(Object key, Duration fresh, Supplier<CloudResult<T>> ask);

    /** The remembered answer or failure under a key, without asking anybody. */
    <T> Optional<CloudResult<T>> remembered(Object key, Duration fresh);

    /** Forgets the answer under a key, so that it is asked for anew. */
    void forget(Object key);

    /** Forgets a failure under a key; an answer stays. */
    void forgetFailure(Object key);
}
