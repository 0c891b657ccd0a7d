package io.chatops.starrocks.store.memory;

import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.OnceContract;
import java.time.Duration;
import java.time.Instant;

class CaffeineOnceTest implements OnceContract {
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final CaffeineOnce once = new CaffeineOnce(() -> now);

    @Override
    public Once once() {
        return once;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
