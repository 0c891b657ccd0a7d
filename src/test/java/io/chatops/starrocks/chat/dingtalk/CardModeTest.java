package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When cards are sent, and when words in their place. */
class CardModeTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final CardMode mode = new CardMode(true, () -> now);

    @Test
    void withoutATemplateThereAreNoCards() {
        assertThat(new CardMode(false, () -> now).isOn()).isFalse();
        assertThat(mode.isOn()).isTrue();
    }

    @Test
    void aCardThatIsRefusedPausesThemForTenMinutes() {
        assertThat(mode.took(new Delivery.Failed(Delivery.Reason.REFUSED, "param.templateUnpublished")))
                .isFalse();
        assertThat(mode.isOn()).isFalse();
        now = now.plus(Duration.ofMinutes(10)).minusSeconds(1);
        assertThat(mode.isOn()).isFalse();
        now = now.plusSeconds(1);
        assertThat(mode.isOn()).isTrue();
    }

    @Test
    void aCardThatIsThereChangesNothing() {
        assertThat(mode.took(new Delivery.Delivered(Optional.empty()))).isTrue();
        assertThat(mode.isOn()).isTrue();
    }
}
