package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things by the cheapest way that is open: the address of the last message of a conversation, which is not metered, else a push.
 * What is beyond the pace of a conversation waits here, put together to one message, and is said when the minute allows; when
 * DingTalk cannot be reached then, a few times more with growing pauses.
 */
final class Outlet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** Over ten minutes in all, twice as long as DingTalk bans an address. */
    private static final int MOST_TRIES = 8;

    private final DingTalkWeb web;
    private final String corpId;
    private final InstantSource clock;
    private final Cache<String, SessionAddress> addresses =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Backlog waiting = new Backlog();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
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

    /**
     * Says it to whoever waits for it: what neither way could bring is said again after a moment and after a longer one, since nobody
     * else says it again. What follows it does not wait for that.
     */
    Delivery tell(String channel, RobotText text) {
        return tell(channel, text, List.of(AGAIN, AGAIN.multipliedBy(4)));
    }

    private Delivery tell(String channel, RobotText text, List<Duration> pauses) {
        var sent = say(channel, text);
        boolean away = sent instanceof Delivery.Failed failed && failed.reason() == Delivery.Reason.UNREACHABLE;
        if (away && !pauses.isEmpty()) {
            later.after(pauses.get(0), () -> tell(channel, text, pauses.subList(1, pauses.size())));
        }
        return sent;
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
            if (!(answered instanceof Delivery.Failed failed) || failed.detail().equals(DingTalkErrors.PACED)) {
                return answered;
            }
            // what is only unreachable now may answer again later; but somebody waits, so it is said by the other way
            // meanwhile
            if (failed.reason() != Delivery.Reason.UNREACHABLE) {
                addresses.asMap().remove(channel, address);
            }
        }
        return Channels.person(channel)
                .map(staffId -> web.toPerson(staffId, text))
                // a push mentions nobody, so that the words alone have to say whom it is for
                .orElseGet(() -> web.toGroup(channel, text.naming(at)));
    }

    private void hold(String channel, RobotText text) {
        if (waiting.add(channel, text)) {
            again(channel, AGAIN);
        }
    }

    private void again(String channel, Duration pause) {
        later.after(pause, () -> release(channel));
    }

    /** How long until it is tried again: the pace passes by itself, and what cannot be reached is tried ever more seldom. */
    private Optional<Duration> pause(String channel, Delivery.Failed failed) {
        if (failed.detail().equals(DingTalkErrors.PACED)) {
            return Optional.of(AGAIN);
        }
        int tried = failed.reason() == Delivery.Reason.UNREACHABLE ? tries.merge(channel, 1, Integer::sum) : MOST_TRIES;
        return tried < MOST_TRIES ? Optional.of(AGAIN.multipliedBy(1L << tried)) : Optional.empty();
    }

    /** What is being said is taken out meanwhile, so that whatever is added or left out behind it does not touch it. */
    private void release(String channel) {
        var batch = waiting.take(channel);
        if (batch.parts().isEmpty()) {
            return;
        }
        var sent = send(channel, batch.text(), List.of());
        var pause = sent instanceof Delivery.Failed failed ? pause(channel, failed) : Optional.<Duration>empty();
        if (pause.isPresent()) {
            waiting.settle(channel, batch.parts());
            again(channel, pause.get());
            return;
        }
        if (sent instanceof Delivery.Failed failed) {
            LOG.warn(
                    "what waited is lost parts={} reason={} {}",
                    batch.parts().size(),
                    failed.reason(),
                    failed.detail());
        }
        tries.remove(channel);
        if (waiting.settle(channel, List.of())) {
            again(channel, AGAIN);
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
