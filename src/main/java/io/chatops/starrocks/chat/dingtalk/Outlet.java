package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things by the cheapest way that is open: the address of the last message of a conversation, which is not metered, else a push.
 * What is beyond the pace of a conversation waits here, put together to one message, and is said when the minute allows.
 */
final class Outlet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    private static final int MOST_WAITING = 20;
    private static final int MOST_TOGETHER = 3_000;
    private static final long AGAIN_SECONDS = 5;

    private final DingTalkWeb web;
    private final String corpId;
    private final InstantSource clock;
    private final Cache<String, SessionAddress> addresses =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Map<String, Deque<RobotText>> waiting = new HashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Threads.named("dingtalk-later"));

    Outlet(DingTalkWeb web, String corpId, InstantSource clock) {
        this.web = web;
        this.corpId = corpId;
        this.clock = clock;
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
        if (waits(channel, text)) {
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

    private synchronized boolean waits(String channel, RobotText text) {
        if (!waiting.containsKey(channel)) {
            return false;
        }
        add(channel, text);
        return true;
    }

    private synchronized void hold(String channel, RobotText text) {
        add(channel, text);
        again(channel);
    }

    private void add(String channel, RobotText text) {
        var queue = waiting.computeIfAbsent(channel, name -> new ArrayDeque<>());
        if (queue.size() == MOST_WAITING) {
            // what is new says more than what is old
            queue.removeFirst();
            LOG.warn("too much to say at once, the oldest is left out");
        }
        queue.add(text);
    }

    private void again(String channel) {
        try {
            var unused = later.schedule(() -> release(channel), AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.info("stopping, what waits to be said is left out");
        }
    }

    private void release(String channel) {
        var text = together(channel);
        if (text.isEmpty()) {
            return;
        }
        var sent = send(channel, text.get().text(), List.of());
        if (sent instanceof Delivery.Failed failed && failed.detail().equals(DingTalkErrors.PACED)) {
            again(channel);
            return;
        }
        synchronized (this) {
            var queue = waiting.get(channel);
            if (queue != null) {
                for (int i = 0; i < text.get().parts() && !queue.isEmpty(); i++) {
                    queue.removeFirst();
                }
                if (queue.isEmpty()) {
                    waiting.remove(channel);
                } else {
                    again(channel);
                }
            }
        }
    }

    /** As many of those that wait as one message takes, the oldest first. */
    private synchronized Optional<Batch> together(String channel) {
        var queue = waiting.get(channel);
        if (queue == null || queue.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        int parts = 0;
        for (var each : queue) {
            if (parts > 0 && text.length() + each.text().length() > MOST_TOGETHER) {
                break;
            }
            text.append(parts == 0 ? "" : "\n\n").append(each.text());
            parts++;
        }
        return Optional.of(new Batch(new RobotText.Markdown(queue.getLast().title(), text.toString()), parts));
    }

    private record Batch(RobotText text, int parts) {}

    @Override
    public void close() {
        later.shutdownNow();
    }
}
