package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Gate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trouble on demand: each line below arranges it for the next calls of an API, named by its path, {@link #SESSION_WEBHOOK} or
 * {@link #HANDSHAKE}. Faults of one API come in the order in which they were arranged.
 */
public final class Faults {
    /** The name of answers to a message's own address, here and in the ledger. */
    public static final String SESSION_WEBHOOK = "sessionWebhook";

    /** The name of opening a WebSocket at the gateway. */
    public static final String HANDSHAKE = "handshake";

    static final String CARD_DELIVERY = "card delivery";

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private final List<Gate> gates = new ArrayList<>();

    Faults() {}

    /** DingTalk's error JSON: {@code {"code":..., "message":...}} with this status. */
    public void refuses(String api, int times, int status, String code) {
        arrange(api, times, new Fault.Refused(status, code));
    }

    /** A card is created and not delivered, which is told by a good answer. */
    public void deliversNoCard(int times) {
        arrange(CARD_DELIVERY, times, new Fault.Undelivered());
    }

    /** A page of HTML instead of JSON, as for an address that is banned. */
    public void punishes(String api, int times) {
        arrange(api, times, new Fault.Punished());
    }

    /** A bare HTTP status. */
    public void breaks(String api, int times, int status) {
        arrange(api, times, new Fault.Broken(status));
    }

    /** The connection is dropped and nothing was done. */
    public void drops(String api, int times) {
        arrange(api, times, new Fault.Dropped(false));
    }

    /** The work is done, but the connection is dropped before the answer. */
    public void losesAnswer(String api, int times) {
        arrange(api, times, new Fault.Dropped(true));
    }

    /** The next call of the API stands still until the gate is released. */
    public synchronized Gate holds(String api) {
        var gate = new Gate();
        gates.add(gate);
        arrange(api, 1, new Fault.Held(gate));
        return gate;
    }

    /** Takes back what was arranged for an API and has not come yet. */
    public synchronized void clears(String api) {
        waiting.remove(api);
    }

    synchronized Optional<Fault> next(String api) {
        return Optional.ofNullable(waiting.get(api)).map(Deque::poll);
    }

    synchronized void releaseAll() {
        gates.forEach(Gate::release);
    }

    private synchronized void arrange(String api, int times, Fault fault) {
        var queue = waiting.computeIfAbsent(api, key -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }
}
