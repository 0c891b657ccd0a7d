package io.chatops.starrocks.store.memory;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.ConversationStore;
import io.chatops.starrocks.conversation.ConversationStoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineConversationsTest implements ConversationStoreContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final ConversationStore store = new CaffeineConversations(now::get, kept(), 100);

    @Override
    public ConversationStore store() {
        return store;
    }

    @Override
    public Duration kept() {
        return CaffeineConversations.KEPT;
    }

    @Override
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void neverKeepsMoreThanItMay() {
        IntStream.range(0, 1_000).forEach(number -> store.put(ConversationStoreContract.session("s" + number, ALICE)));

        long kept = IntStream.range(0, 1_000)
                .filter(number -> store.find("s" + number).isPresent())
                .count();

        assertThat(kept).isBetween(1L, 100L);
    }
}
