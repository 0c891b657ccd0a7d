package io.chatops.starrocks.store.memory;

import io.chatops.starrocks.conversation.Shelf;
import io.chatops.starrocks.conversation.ShelfContract;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

class CaffeineShelfTest implements ShelfContract<String> {
    private final AtomicInteger names = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final CaffeineShelf<String> shelf =
            new CaffeineShelf<>(() -> now, CaffeineShelf.KEPT, 100, () -> "n" + names.incrementAndGet());

    @Override
    public Shelf<String> shelf() {
        return shelf;
    }

    @Override
    public String thing() {
        return "one";
    }

    @Override
    public String another() {
        return "other";
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
