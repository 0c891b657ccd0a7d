package io.chatops.starrocks.chat.dingtalk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits to be said, by conversation and in its order; bounded, and what is left out beyond that is logged. */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final int MOST_WAITING = 200;
    private static final int MOST_TOGETHER = 3_000;

    private final Map<String, Deque<RobotText>> waiting = new HashMap<>();

    /** Adds to what waits already; false when nothing does, and then nothing was added. */
    synchronized boolean addBehind(String channel, RobotText text) {
        boolean waits = waiting.containsKey(channel);
        if (waits) {
            add(channel, text);
        }
        return waits;
    }

    /** Adds; whether it is the first of its conversation, so that somebody has to come back for it. */
    synchronized boolean add(String channel, RobotText text) {
        boolean first = !waiting.containsKey(channel);
        var queue = waiting.computeIfAbsent(channel, name -> new ArrayDeque<>());
        if (queue.size() >= MOST_WAITING) {
            // what is new says more than what is old
            queue.removeFirst();
            LOG.warn("too much to say at once, the oldest is left out");
        }
        queue.add(text);
        return first;
    }

    /** As many of those that wait as one message takes, the oldest first; {@link #settle} tells what became of them. */
    synchronized Batch take(String channel) {
        var queue = waiting.getOrDefault(channel, new ArrayDeque<>());
        var parts = new ArrayList<RobotText>();
        int length = 0;
        while (!queue.isEmpty()
                && (parts.isEmpty() || length + queue.getFirst().text().length() <= MOST_TOGETHER)) {
            length += queue.getFirst().text().length() + Batch.BETWEEN.length();
            parts.add(queue.removeFirst());
        }
        return new Batch(parts);
    }

    /** Puts back what was not said; while anything waits, all that is new goes behind it. Whether anything does. */
    synchronized boolean settle(String channel, List<RobotText> back) {
        var queue = waiting.getOrDefault(channel, new ArrayDeque<>());
        for (int i = back.size() - 1; i >= 0; i--) {
            queue.addFirst(back.get(i));
        }
        if (queue.isEmpty()) {
            waiting.remove(channel);
        }
        return !queue.isEmpty();
    }

    /** What is said in one message. */
    record Batch(List<RobotText> parts) {
        static final String BETWEEN = "\n\n";

        Batch {
            parts = List.copyOf(parts);
        }

        /** One that is alone stays as it is; of several the words are put together, which say all that buttons say. */
        RobotText text() {
            var last = parts.get(parts.size() - 1);
            return parts.size() == 1
                    ? last
                    : new RobotText.Markdown(
                            last.title(), parts.stream().map(RobotText::text).collect(Collectors.joining(BETWEEN)));
        }
    }
}
