package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Changes;
import java.util.ArrayList;
import java.util.List;

/** Everything that passed in both directions. */
public final class Ledger {
    private final Changes changes;
    private final List<Exchange> exchanges = new ArrayList<>();

    Ledger(Changes changes) {
        this.changes = changes;
    }

    void record(Exchange exchange) {
        changes.make(() -> exchanges.add(exchange));
    }

    /** All exchanges in the order in which they ended. */
    public List<Exchange> all() {
        return changes.reading(() -> List.copyOf(exchanges));
    }

    /** All exchanges since this was asked last, which are forgotten: for runs that last. */
    public List<Exchange> takes() {
        return changes.making(() -> {
            var taken = List.copyOf(exchanges);
            exchanges.clear();
            return taken;
        });
    }

    /** The exchanges of one name; see {@link Exchange}. */
    public List<Exchange> of(String name) {
        return all().stream().filter(exchange -> exchange.name().equals(name)).toList();
    }

    public int count(String name) {
        return of(name).size();
    }

    /** Exchanges of one direction in which this text occurs. */
    public List<Exchange> containing(Exchange.Direction direction, String text) {
        return all().stream()
                .filter(exchange -> exchange.direction() == direction)
                .filter(exchange -> exchange.requestBody().contains(text)
                        || exchange.responseBody().contains(text))
                .toList();
    }
}
