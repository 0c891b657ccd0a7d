package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/**
 * A key pair that the simulated cloud knows. Safe to print: the secret and the token stay out.
 *
 * @param accountId the number of the cloud account that the key belongs to
 * @param token the STS token that must come with the key; empty for a long-lived key
 * @param expires when the STS token ends; empty for never
 */
public record Account(
        String accountId, String keyId, String secret, Optional<String> token, Optional<Instant> expires) {
    /** A long-lived key pair. */
    public static Account of(String accountId, String keyId, String secret) {
        return new Account(accountId, keyId, secret, Optional.empty(), Optional.empty());
    }

    /** A temporary key pair with its STS token. */
    public static Account temporary(String accountId, String keyId, String secret, String token, Instant expires) {
        return new Account(accountId, keyId, secret, Optional.of(token), Optional.of(expires));
    }

    @Override
    public String toString() {
        return "Account[" + accountId + ", " + Mask.key(keyId) + "]";
    }
}
