package io.chatops.starrocks.sandbox.cloud;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The script of what goes wrong: a queue per action, one fault a call, and beside it faults that never end. */
public final class Faults {
    private final Map<String, Deque<Fault>> scripts = new HashMap<>();
    private final Map<String, Fault> lasting = new HashMap<>();
    private final List<Fault> given = new ArrayList<>();

    /** The next calls of the action meet these faults, one each, in this order, after those already scripted. */
    public synchronized Faults next(String action, Fault... faults) {
        scripts.computeIfAbsent(action, unused -> new ArrayDeque<>()).addAll(Arrays.asList(faults));
        given.addAll(Arrays.asList(faults));
        return this;
    }

    /** The next calls of the action, as many as counted, meet the fault. */
    public Faults times(int count, String action, Fault fault) {
        return next(action, Collections.nCopies(count, fault).toArray(Fault[]::new));
    }

    /** Every call of the action meets the fault until {@link #clear}; a script comes first. */
    public synchronized Faults always(String action, Fault fault) {
        lasting.put(action, fault);
        given.add(fault);
        return this;
    }

    /** How many scripted faults of the action have not been met yet. */
    public synchronized int pending(String action) {
        return scripts.getOrDefault(action, new ArrayDeque<>()).size();
    }

    /** Takes every fault back and opens every gate. */
    public synchronized void clear() {
        scripts.clear();
        lasting.clear();
        given.forEach(Fault::release);
        given.clear();
    }

    synchronized Optional<Fault> take(String action) {
        var scripted = Optional.ofNullable(scripts.get(action)).map(Deque::poll);
        return scripted.or(() -> Optional.ofNullable(lasting.get(action)));
    }
}
