package io.chatops.starrocks.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import io.chatops.starrocks.secret.SecretBoxContract;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineSecretBoxTest implements SecretBoxContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final SecretBox box = new CaffeineSecretBox(now::get, held(), 100);

    @Override
    public SecretBox box() {
        return box;
    }

    @Override
    public Duration held() {
        return CaffeineSecretBox.HELD;
    }

    @Override
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void holdsTwoHoursByDefault() {
        assertThat(CaffeineSecretBox.HELD).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void neverHoldsMoreThanItMay() {
        IntStream.range(0, 1_000).forEach(number -> box.put("op-" + number, Secret.of("Wh1sper#" + number)));

        long kept = IntStream.range(0, 1_000)
                .filter(number -> box.find("op-" + number).isPresent())
                .count();

        assertThat(kept).isBetween(1L, 100L);
    }
}
