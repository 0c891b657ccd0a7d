package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.socket.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells DingTalk in HTTP mode where presses on cards are to be sent, again with growing pauses until it was taken: a card that is
 * delivered before is refused, and then the same is said in text.
 */
final class CardRoute implements AutoCloseable {
    /** Names the address on each card. */
    static final String KEY = "starrocks-chatops";

    private static final Logger LOG = LoggerFactory.getLogger(CardRoute.class);

    private final DingTalkWeb web;
    private final URI address;
    private final Later later;
    private final Backoff backoff;

    /** @param later lets it try again; ended with this */
    CardRoute(DingTalkWeb web, URI address, Later later, RandomGenerator random) {
        this.web = web;
        this.address = address;
        this.later = later;
        this.backoff = new Backoff(random);
        later.after(Duration.ZERO, this::register);
    }

    private void register() {
        if (web.registerCardCallbacks(KEY, address) instanceof Delivery.Failed failed) {
            LOG.warn("presses on cards cannot come yet: {}", failed.detail());
            later.after(backoff.afterFailure(), this::register);
        } else {
            LOG.info("presses on cards come to {}", address);
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
