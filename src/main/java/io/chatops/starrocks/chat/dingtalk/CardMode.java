package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether cards are sent at present: not without a template, and for a while not after one could not be delivered. */
final class CardMode {
    static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(CardMode.class);

    private final boolean configured;
    private final InstantSource clock;
    private final AtomicReference<Instant> off = new AtomicReference<>(Instant.MIN);

    CardMode(boolean configured, InstantSource clock) {
        this.configured = configured;
        this.clock = clock;
    }

    boolean isOn() {
        return configured && !clock.instant().isBefore(off.get());
    }

    /** What became of a card that was to be delivered; whether it is there. */
    boolean took(Delivery delivery) {
        if (delivery instanceof Delivery.Failed failed) {
            var now = clock.instant();
            var before = off.getAndAccumulate(now.plus(PAUSE), (was, next) -> now.isBefore(was) ? was : next);
            if (!now.isBefore(before)) {
                LOG.warn(
                        "a card was not delivered reason={} detail={}: text is sent in place of cards for {} minutes",
                        failed.reason(),
                        failed.detail(),
                        PAUSE.toMinutes());
            }
        }
        return delivery.delivered();
    }
}
