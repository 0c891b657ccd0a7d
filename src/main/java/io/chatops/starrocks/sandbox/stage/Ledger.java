package io.chatops.starrocks.sandbox.stage;

import java.util.ArrayList;
import java.util.List;

/** Everything that passed in both directions. */
public class Ledger {
    private final Changes changes;
    private final List<Exchange> exchanges = new ArrayList<>();

    /** An empty one that is part of what {@code changes} guards. */
    public Ledger(Changes changes) {
        this.changes = changes;
    }

    /** An exchange has ended. */
    public final void record(Exchange exchange) {
        changes.make(() -> exchanges.add(exchange));
    }

    /** All exchanges in the order in which they ended. */
    public final List<Exchange> all() {
        return changes.reading(() -> List.copyOf(exchanges));
    }

    /** All exchanges since this was asked last, which are forgotten: for runs that last. */
    public final List<Exchange> takes() {
        return changes.making(() -> {
            var taken = List.copyOf(exchanges);
            exchanges.clear();
            return taken;
        });
    }

    /** The exchanges of one name; see {@link Exchange}. */
    public final List<Exchange> of(String name) {
        return all().stream().filter(exchange -> exchange.name().equals(name)).toList();
    }

    /** How many exchanges of one name there were. */
    public final int count(String name) {
        return of(name).size();
    }
}
