package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.store.memory.CaffeineMemory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A card goes on at another replica, and after a restart. */
class CardViewsTest {
    private final Memory memory = new CaffeineMemory(() -> Instant.parse("2026-03-02T08:00:00Z"));
    private final CardViews here = new CardViews(memory);
    private final CardViews elsewhere = new CardViews(memory);
    private final CardView view = new CardView("user1/1", "srw-1", "salt");

    @Test
    void anotherReplicaKnowsWhichPageIsShownAndNothingThatWasEntered() {
        here.put("user1", view);
        view.delivered();
        view.turn("drawing", 1, List.of("Cu", "Nodes"));
        view.entered().enter("Cu", "typed-by-mistake");
        here.remember("user1", view);

        var recalled = elsewhere.of("user1").orElseThrow();
        assertThat(recalled.id()).isEqualTo("srw-1");
        assertThat(recalled.nonce()).isEqualTo(view.nonce());
        assertThat(recalled.asked()).containsExactly("Cu", "Nodes");
        assertThat(recalled.isDelivered()).isTrue();
        assertThat(recalled.entered().value("Cu")).isEmpty();
        assertThat(memory.find("dingtalk card", "user1").orElseThrow()).doesNotContain("typed-by-mistake");
    }

    @Test
    void whatAnotherReplicaTurnedIsSeenHere() {
        here.put("user1", view);
        view.delivered();
        here.remember("user1", view);
        var other = elsewhere.of("user1").orElseThrow();
        other.turn("next drawing", 0, List.of());
        elsewhere.remember("user1", other);

        assertThat(here.of("user1").orElseThrow().nonce()).isEqualTo(other.nonce());
        elsewhere.remove("user1", other);
        assertThat(here.of("user1")).isEmpty();
    }

    @Test
    void aCardThatIsNowhereIsNotRemembered() {
        here.put("user1", view);

        assertThat(here.of("user1")).containsSame(view);
        assertThat(elsewhere.of("user1")).isEmpty();
    }
}
