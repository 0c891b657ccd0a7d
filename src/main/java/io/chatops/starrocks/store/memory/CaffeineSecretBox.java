package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Holds secrets in this process; a box that is full gives some up, and whoever asked for those is asked again. */
public final class CaffeineSecretBox implements SecretBox {
    /** How long a password is held unless the configuration says otherwise. */
    public static final Duration HELD = Duration.ofHours(2);

    /** How many passwords are held unless the configuration says otherwise. */
    public static final int MOST = 1_000;

    private final Cache<String, Secret> secrets;
    private final Duration held;

    /**
     * A box that is empty.
     *
     * @param time by which {@code held} is counted
     * @param held how long a secret is kept after it was put in
     * @param most how many are kept at once
     */
    public CaffeineSecretBox(InstantSource time, Duration held, int most) {
        this.held = held;
        secrets = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(time.millis()))
                .expireAfterWrite(held)
                .maximumSize(most)
                // without it what is over stays in memory until somebody uses the box again
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void put(String key, Secret secret) {
        secrets.put(key, secret);
    }

    @Override
    public Optional<Secret> find(String key) {
        return Optional.ofNullable(secrets.getIfPresent(key));
    }

    @Override
    public Duration held() {
        return held;
    }

    @Override
    public void forget(String key) {
        secrets.invalidate(key);
    }
}
