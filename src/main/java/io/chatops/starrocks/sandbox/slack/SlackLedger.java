package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Changes;
import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.sandbox.stage.Ledger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that passed in both directions, and what the bot did wrong without being told. An exchange is named by its Web API method,
 * {@code response_url}, {@code upload}, or the kind of delivery.
 */
public final class SlackLedger extends Ledger {
    private final Changes changes;
    private final List<String> mistakes = new ArrayList<>();

    SlackLedger(Changes changes) {
        super(changes);
        this.changes = changes;
    }

    void mistake(String what) {
        changes.make(() -> mistakes.add(what));
    }

    /** What Slack would swallow silently: errors on a block without input, an answer it cannot use. */
    public List<String> mistakes() {
        return changes.reading(() -> List.copyOf(mistakes));
    }

    /** Exchanges of one direction in which this text occurs, plainly or in the escapes of a form or of JSON. */
    public List<Exchange> containing(Exchange.Direction direction, String text) {
        return all().stream()
                .filter(exchange -> exchange.direction() == direction)
                .filter(exchange -> holds(exchange.requestBody(), text) || holds(exchange.responseBody(), text))
                .toList();
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
