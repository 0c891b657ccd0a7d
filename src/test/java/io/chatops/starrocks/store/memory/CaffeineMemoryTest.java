package io.chatops.starrocks.store.memory;

import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.MemoryContract;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

class CaffeineMemoryTest implements MemoryContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final CaffeineMemory memory = new CaffeineMemory(now::get);

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
