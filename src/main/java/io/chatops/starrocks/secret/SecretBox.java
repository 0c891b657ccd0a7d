package io.chatops.starrocks.secret;

import java.time.Duration;
import java.util.Optional;

/**
 * Holds passwords in memory for a bounded time, and nowhere else: a restart loses them by design. Every implementation passes
 * SecretBoxContract.
 */
public interface SecretBox {
    /** Keeps a secret under a key, in place of an earlier one; the time begins anew. */
    void put(String key, Secret secret);

    /** The secret under a key; empty when there was none or its time is over. */
    Optional<Secret> find(String key);

    /** How long a secret is held after it was put in. */
    Duration held();

    /** Forgets the secret under a key; nothing happens when there is none. */
    void forget(String key);
}
