package io.chatops.starrocks.secret;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A box without a time limit, which a test can look into. */
public final class PlainSecretBox implements SecretBox {
    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public void put(String key, Secret secret) {
        secrets.put(key, secret);
    }

    @Override
    public Optional<Secret> find(String key) {
        return Optional.ofNullable(secrets.get(key));
    }

    @Override
    public Duration held() {
        return Duration.ofHours(2);
    }

    @Override
    public void forget(String key) {
        secrets.remove(key);
    }

    /** Whether nothing is held for anybody. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** What a restart does. */
    public void loseAll() {
        secrets.clear();
    }
}
