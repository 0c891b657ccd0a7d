package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Changes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that passed in both directions, and what the bot did wrong without being told. */
public final class Ledger {
    private final Changes changes;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    Ledger(Changes changes) {
        this.changes = changes;
    }

    void record(Exchange exchange) {
        changes.make(() -> exchanges.add(exchange));
    }

    void mistake(String what) {
        changes.make(() -> mistakes.add(what));
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

    /** The exchanges of one Web API method, {@code response_url}, or a kind of delivery. */
    public List<Exchange> of(String name) {
        return all().stream().filter(exchange -> exchange.name().equals(name)).toList();
    }

    public int count(String name) {
        return of(name).size();
    }

    /** Exchanges of one direction in which this text occurs, plainly or in the escapes of a form or of JSON. */
    public List<Exchange> containing(Exchange.Direction direction, String text) {
        return all().stream()
                .filter(exchange -> exchange.direction() == direction)
                .filter(exchange -> holds(exchange.requestBody(), text) || holds(exchange.responseBody(), text))
                .toList();
    }

    /** What Slack would swallow silently: errors on a block without input, an answer it cannot use. */
    public List<String> mistakes() {
        return changes.reading(() -> List.copyOf(mistakes));
    }

    private static boolean holds(String body, String text) {
        var escaped = Json.object().put("k", text).toString();
        var inJson = escaped.substring(6, escaped.length() - 2);
        var plain = decoded(body);
        return body.contains(text) || plain.contains(text) || plain.contains(inJson) || body.contains(inJson);
    }

    private static String decoded(String body) {
        try {
            return URLDecoder.decode(body, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notAForm) {
            return body;
        }
    }
}
