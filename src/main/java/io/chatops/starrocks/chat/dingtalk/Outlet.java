package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things by the cheapest way that is open: the address of the last message of a conversation, which is not metered, else a push.
 * What is beyond the pace of a conversation waits here, put together to one message, and is said when the minute allows.
 */
final class Outlet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final DingTalkWeb web;
    private final String corpId;
    private final InstantSource clock;
    private final Cache<String, SessionAddress> addresses =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Backlog waiting = new Backlog();
    private final AtomicLong numbers = new AtomicLong();
    private final Later later;

    /** @param later lets what waits be said; ended with this */
    Outlet(DingTalkWeb web, String corpId, InstantSource clock, Later later) {
        this.web = web;
        this.corpId = corpId;
        this.clock = clock;
        this.later = later;
    }

    /** Remembers where a conversation can be answered. */
    void heard(String channel, SessionAddress address) {
        addresses.put(channel, address);
    }

    /** Answers one message of somebody whom nothing else is said to. */
    void answer(String channel, SessionAddress address, RobotText text) {
        var answered = web.answer(address, channel, text, List.of());
        LOG.debug("answered: {}", answered.delivered());
    }

    /** Says it in a conversation; behind what waits there already. */
    Delivery say(String channel, RobotText text) {
        return say(channel, text, List.of());
    }

    /** Says it and calls people, which only works while the conversation can be answered. */
    Delivery say(String channel, RobotText text, Collection<String> at) {
        if (waiting.addBehind(channel, text)) {
            return delivered(channel, Optional.empty());
        }
        var sent = send(channel, text, at);
        if (sent instanceof Delivery.Failed failed && failed.detail().equals(DingTalkErrors.PACED)) {
            hold(channel, text);
            return delivered(channel, Optional.empty());
        }
        return sent instanceof Delivery.Delivered there ? delivered(channel, there.message()) : sent;
    }

    /** Messages cannot be changed here, so that any id will do for those that DingTalk names none. */
    private Delivery delivered(String channel, Optional<MessageRef> message) {
        var id = message.map(MessageRef::message).orElseGet(() -> clock.millis() + "-" + numbers.incrementAndGet());
        return new Delivery.Delivered(Optional.of(new MessageRef(DingTalkWeb.PLATFORM, corpId, channel, id)));
    }

    private Delivery send(String channel, RobotText text, Collection<String> at) {
        var address = addresses.getIfPresent(channel);
        if (address != null) {
            var answered = web.answer(address, channel, text, at);
            boolean over = answered instanceof Delivery.Failed failed
                    && (failed.reason() == Delivery.Reason.GONE || failed.reason() == Delivery.Reason.REFUSED);
            if (!over) {
                return answered;
            }
            addresses.asMap().remove(channel, address);
        }
        return Channels.person(channel)
                .map(staffId -> web.toPerson(staffId, text))
                .orElseGet(() -> web.toGroup(channel, text));
    }

    private void hold(String channel, RobotText text) {
        if (waiting.add(channel, text)) {
            again(channel);
        }
    }

    private void again(String channel) {
        later.after(AGAIN, () -> release(channel));
    }

    /** What is being said is taken out meanwhile, so that whatever is added or left out behind it does not touch it. */
    private void release(String channel) {
        var batch = waiting.take(channel);
        if (batch.parts().isEmpty()) {
            return;
        }
        var sent = send(channel, batch.text(), List.of());
        boolean paced =
                sent instanceof Delivery.Failed failed && failed.detail().equals(DingTalkErrors.PACED);
        if (!paced && !sent.delivered()) {
            LOG.warn(
                    "what waited was not said parts={} outcome={}",
                    batch.parts().size(),
                    sent);
        }
        if (waiting.settle(channel, paced ? batch.parts() : List.of())) {
            again(channel);
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
