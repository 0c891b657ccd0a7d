package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.chatops.starrocks.chat.socket.Dialer;
import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks Slack for addresses of connections. No address and no answer is logged. */
final class SocketGateway {
    /** Slack's own default where it names no time. */
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final Secret appToken;
    private final Dialer dialer;

    SocketGateway(SlackSettings settings, Secret appToken, Dialer dialer) {
        this.settings = settings;
        this.appToken = appToken;
        this.dialer = dialer;
    }

    /** One call of apps.connections.open; never a second one by itself. */
    SocketOffer ask() throws InterruptedException {
        var request =
                appToken.use(token -> HttpRequest.newBuilder(settings.apiUrl().resolve("apps.connections.open"))
                        // Slack takes this token in the header alone
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.noBody()));
        return dialer.call(request).map(this::offer).orElseGet(SocketOffer.Unreachable::new);
    }

    private SocketOffer offer(HttpResponse<String> answer) {
        if (answer.statusCode() == 429) {
            return new SocketOffer.Later(retryAfter(answer));
        }
        if (answer.statusCode() != 200) {
            return new SocketOffer.Refused("http_" + answer.statusCode());
        }
        var body = read(answer.body());
        if (JsonTree.text(body, "ok").filter("true"::equals).isEmpty()) {
            var word = JsonTree.text(body, "error").filter(known -> known.matches("[a-z0-9_]{1,60}"));
            return word.filter("ratelimited"::equals)
                    .<SocketOffer>map(same -> new SocketOffer.Later(retryAfter(answer)))
                    .orElseGet(() -> new SocketOffer.Refused(word.orElse("unknown")));
        }
        return JsonTree.text(body, "url")
                .flatMap(this::allowed)
                .<SocketOffer>map(SocketOffer.Address::new)
                .orElseGet(() -> new SocketOffer.Refused("address_not_of_slack"));
    }

    /** An address carries a ticket: it is followed to Slack alone and under TLS, or stays on this machine. */
    Optional<URI> allowed(String address) {
        return settings.hosts(".slack.com", ".slack-gov.com").allow(address, "wss");
    }

    private static JsonObject read(String body) {
        try {
            var parsed = JsonParser.parseString(body);
            return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException unreadable) {
            return new JsonObject();
        }
    }

    private static Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(ONE_MINUTE);
    }
}
