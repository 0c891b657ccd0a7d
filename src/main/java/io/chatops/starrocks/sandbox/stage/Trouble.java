package io.chatops.starrocks.sandbox.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trouble on demand: each line below arranges it for the next calls of one name, which is the service's own as in the {@link Ledger}.
 * Faults of one name come in the order in which they were arranged.
 */
public abstract class Trouble {
    /** The name of opening a WebSocket. */
    public static final String HANDSHAKE = "handshake";

    private final Map<String, Deque<Fault>> waiting = new HashMap<>();
    private final List<Gate> gates = new ArrayList<>();

    /** Nothing is arranged. */
    protected Trouble() {}

    /** The connection is dropped and nothing was done. */
    public final void drops(String name, int times) {
        arrange(name, times, new Fault.Dropped(false));
    }

    /** The work is done, but the connection is dropped before the answer. */
    public final void losesAnswer(String name, int times) {
        arrange(name, times, new Fault.Dropped(true));
    }

    /** The next call of the name stands still until the gate is released. */
    public final synchronized Gate holds(String name) {
        var gate = new Gate();
        gates.add(gate);
        arrange(name, 1, new Fault.Held(gate));
        return gate;
    }

    /** Takes back what was arranged for a name and has not come yet. */
    public final synchronized void clears(String name) {
        waiting.remove(name);
    }

    /** The fault that the next call of the name meets, which is used up by that. */
    public final synchronized Optional<Fault> next(String name) {
        return Optional.ofNullable(waiting.get(name)).map(Deque::poll);
    }

    /** Opens every gate, so that the service can end. */
    public final synchronized void releaseAll() {
        gates.forEach(Gate::release);
    }

    /** The next calls of a name, as many as said, meet the fault. */
    protected final synchronized void arrange(String name, int times, Fault fault) {
        var queue = waiting.computeIfAbsent(name, key -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }
}
