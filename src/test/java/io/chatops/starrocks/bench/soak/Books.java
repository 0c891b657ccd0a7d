package io.chatops.starrocks.bench.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What left the bot: looked through for secrets, and what each message shows now. */
final class Books {
    /** Where the bot proves who it is, which it does with its secret. */
    private static final List<String> PROOFS = List.of("accessToken", "connections/open");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> drawings = new HashMap<>();
    private final Map<String, Integer> received = new HashMap<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private long fromBot;

    /** Takes what the simulations wrote down since the last time. */
    void reads(Town town) {
        town.slack.ledger().takes().forEach(this::slack);
        town.dingTalk.ledger().takes().forEach(this::dingTalk);
    }

    /** What a message of Slack shows, as it went over the wire. */
    Optional<String> drawing(String channel, String ts) {
        return Optional.ofNullable(drawings.get(channel + " " + ts));
    }

    Set<String> leaks() {
        return leaks;
    }

    long fromBot() {
        return fromBot;
    }

    Map<String, Integer> received() {
        return received;
    }

    /** Looks for a secret in anything else that is written. */
    void looksThrough(String where, String text) {
        for (var secret : secrets()) {
            if (text.contains(secret)) {
                leaks.add(where + " holds " + secret.substring(0, 4) + "...: "
                        + text.substring(Math.max(0, text.indexOf(secret) - 120), text.indexOf(secret)));
            }
        }
    }

    private static List<String> secrets() {
        return List.of(
                Town.MARK,
                Town.SLACK.botToken(),
                Town.SLACK.signingSecret(),
                Town.DINGTALK.clientSecret(),
                StandardWorld.KEY_SECRET);
    }

    private void slack(Exchange exchange) {
        if (exchange.direction() == Exchange.Direction.TO_BOT) {
            received.merge(exchange.name(), 1, Integer::sum);
            looksThrough("acknowledgement of " + exchange.name(), exchange.responseBody());
            return;
        }
        fromBot++;
        looksThrough(exchange.name(), decoded(exchange.requestBody()));
        var answer = json(exchange.responseBody());
        if (answer.path("ok").asBoolean() && exchange.name().matches("chat\\.(postMessage|update)")) {
            var key = answer.path("channel").asText() + " " + answer.path("ts").asText();
            drawings.put(key, shown(exchange.requestBody()));
        }
    }

    private void dingTalk(Exchange exchange) {
        if (exchange.direction() == Exchange.Direction.TO_BOT) {
            received.merge("DingTalk", 1, Integer::sum);
        } else if (PROOFS.stream().noneMatch(exchange.name()::contains)) {
            fromBot++;
            looksThrough("DingTalk " + exchange.name(), exchange.requestBody());
        }
    }

    /** The words of all blocks, without the escapes of JSON. */
    private static String shown(String form) {
        var fields = Arrays.stream(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, last) -> last));
        return json(fields.getOrDefault("blocks", "[]")).findValuesAsText("text") + fields.getOrDefault("text", "");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException none) {
            return JSON.createObjectNode();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notAForm) {
            return text;
        }
    }
}
