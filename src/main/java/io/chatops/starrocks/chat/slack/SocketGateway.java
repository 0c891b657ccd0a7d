package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.chatops.starrocks.chat.socket.SocketLink;
import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack for addresses and shakes hands there, each within its bound. What comes too late is ended as soon as it comes. No address
 * and no answer is logged.
 */
final class SocketGateway {
    private static final Logger LOG = LoggerFactory.getLogger(SocketGateway.class);

    /** Slack's own default where it names no time. */
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final Secret appToken;
    private final HttpClient http;
    private final Duration limit;

    SocketGateway(SlackSettings settings, Secret appToken, HttpClient http, Duration limit) {
        this.settings = settings;
        this.appToken = appToken;
        this.http = http;
        this.limit = limit;
    }

    /** One call of apps.connections.open; never a second one by itself. */
    SocketOffer ask() throws InterruptedException {
        var request =
                appToken.use(token -> HttpRequest.newBuilder(settings.apiUrl().resolve("apps.connections.open"))
                        .timeout(limit)
                        // Slack takes this token in the header alone
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        return await(http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)), "call")
                .map(this::offer)
                .orElseGet(SocketOffer.Unreachable::new);
    }

    /** Whether this link is open now. */
    boolean shake(URI address, SocketLink link) throws InterruptedException {
        boolean open = false;
        try {
            open = await(http.newWebSocketBuilder().connectTimeout(limit).buildAsync(address, link), "handshake")
                    .isPresent();
        } finally {
            if (!open) {
                // it may still succeed after all, and then nobody else would end it
                link.abandon();
            }
        }
        return open;
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

    private <T> Optional<T> await(CompletableFuture<T> underWay, String what) throws InterruptedException {
        try {
            return Optional.of(underWay.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            LOG.warn(
                    "slack's connection: the {} failed kind={}",
                    what,
                    cause.getClass().getSimpleName());
        } catch (TimeoutException silent) {
            LOG.warn("slack's connection: the {} had no answer within s={}", what, limit.toSeconds());
            underWay.cancel(true);
        }
        return Optional.empty();
    }
}
