package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Gate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trouble on demand: each line below arranges it for the next calls of a method, which is a Web API method or
 * {@code response_url}. Faults of one method come in the order in which they were arranged.
 */
public final class Faults {
    /** The method name under which a response_url is known here and in the ledger. */
    public static final String RESPONSE_URL = "response_url";

    /** The handshake of a WebSocket, as if it were a method. */
    public static final String HANDSHAKE = "handshake";

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private final Map<Delivery, Integer> duplicates = new EnumMap<>(Delivery.class);
    private final List<Gate> gates = new ArrayList<>();

    Faults() {}

    /** HTTP 429 with Retry-After in seconds. */
    public void rateLimits(String method, int times, int seconds) {
        arrange(method, times, new Fault.RateLimited(seconds));
    }

    /** HTTP 200 with ok false and this error. */
    public void refuses(String method, int times, String error) {
        arrange(method, times, new Fault.Refused(error));
    }

    /** HTTP 500. */
    public void breaks(String method, int times) {
        arrange(method, times, new Fault.Broken(500));
    }

    /** The connection is dropped and nothing was done. */
    public void drops(String method, int times) {
        arrange(method, times, new Fault.Dropped(false));
    }

    /** The work is done, but the connection is dropped before the answer. */
    public void losesAnswer(String method, int times) {
        arrange(method, times, new Fault.Dropped(true));
    }

    /** The next response URLs to be used answer 404. */
    public void killsResponseUrls(int times) {
        arrange(RESPONSE_URL, times, new Fault.Broken(404));
    }

    /** The next call of the method stands still until the gate is released. */
    public synchronized Gate holds(String method) {
        var gate = new Gate();
        gates.add(gate);
        arrange(method, 1, new Fault.Held(gate));
        return gate;
    }

    /** Takes back what was arranged for a method and has not come yet. */
    public synchronized void clears(String method) {
        waiting.remove(method);
    }

    /** The next delivery of this kind is sent twice, as Slack does when it doubts that the first arrived. */
    public synchronized void duplicatesNext(Delivery kind) {
        duplicates.merge(kind, 1, Integer::sum);
    }

    synchronized boolean takesDuplicate(Delivery kind) {
        var left = duplicates.getOrDefault(kind, 0);
        duplicates.put(kind, Math.max(0, left - 1));
        return left > 0;
    }

    synchronized Optional<Fault> next(String method) {
        return Optional.ofNullable(waiting.get(method)).map(Deque::poll);
    }

    synchronized void releaseAll() {
        gates.forEach(Gate::release);
    }

    private synchronized void arrange(String method, int times, Fault fault) {
        var queue = waiting.computeIfAbsent(method, key -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }
}
