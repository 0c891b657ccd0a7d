package io.chatops.starrocks.store.memory;

import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.DrawingsContract;
import java.time.Instant;

class CaffeineDrawingsTest implements DrawingsContract {
    private final CaffeineDrawings drawings = new CaffeineDrawings(() -> Instant.parse("2026-01-02T03:04:05Z"));

    @Override
    public Drawings drawings() {
        return drawings;
    }
}
