package io.chatops.starrocks.chat.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack for the address of a connection when that is due, and knows what keeps it from giving one. Used by the keeper alone. */
final class AddressDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AddressDesk.class);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final SocketGateway gateway;
    private final OpenPace pace;
    private final Duration seldom;
    private volatile Optional<String> trouble = Optional.empty();

    /** @param seldom between tries where only a person can mend it */
    AddressDesk(SocketGateway gateway, RandomGenerator random, Duration seldom) {
        this.gateway = gateway;
        this.pace = new OpenPace(random);
        this.seldom = seldom;
    }

    /** When it may be asked, and what came of the connections that it led to. */
    OpenPace pace() {
        return pace;
    }

    /** Slack's word for what keeps it from connecting; known to every thread. */
    Optional<String> trouble() {
        return trouble;
    }

    /** A connection was greeted. */
    void connected() {
        trouble = Optional.empty();
    }

    /** One call; empty when it gave no address, and then the next is not due yet. */
    Optional<URI> ask() throws InterruptedException {
        pace.called();
        var offer = gateway.ask();
        if (offer instanceof SocketOffer.Address address) {
            return Optional.of(address.uri());
        }
        if (offer instanceof SocketOffer.Later later) {
            LOG.warn("slack asks to connect later s={}", later.time().toSeconds());
            pace.asked(later.time());
            trouble = Optional.of("ratelimited");
        } else if (offer instanceof SocketOffer.Refused refused) {
            refused(refused.word());
        } else {
            pace.calledInVain();
            LOG.warn("slack cannot be reached, next in s={}", pace.left().toSeconds());
        }
        return Optional.empty();
    }

    /** Slack does not connect, in its own word. Said once for each word, so that a log is not filled with it. */
    void refused(String word) {
        var known = SocketTrouble.of(word);
        if (known.isPresent()) {
            pace.asked(SocketTrouble.passes(word) ? ONE_MINUTE : seldom);
            if (!trouble.equals(Optional.of(word))) {
                LOG.error("slack does not connect error={}: {}", word, known.get());
            }
        } else {
            pace.failed();
            LOG.warn(
                    "slack does not connect error={} next in s={}",
                    word,
                    pace.left().toSeconds());
        }
        trouble = Optional.of(word);
    }
}
