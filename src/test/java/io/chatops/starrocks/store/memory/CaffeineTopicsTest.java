package io.chatops.starrocks.store.memory;

import io.chatops.starrocks.conversation.Topics;
import io.chatops.starrocks.conversation.TopicsContract;
import java.time.Duration;
import java.time.Instant;

class CaffeineTopicsTest implements TopicsContract {
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final CaffeineTopics topics = new CaffeineTopics(() -> now);

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }
}
