package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.socket.SocketLink;
import java.net.URI;
import java.net.URLEncoder;
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
 * Opens connections: asks for a ticket and shakes hands, each within its bound. What comes too late is ended as soon as it comes. No
 * ticket and no body is logged.
 */
final class StreamGateway {
    private static final Logger LOG = LoggerFactory.getLogger(StreamGateway.class);
    private static final String OPEN = "/v1.0/gateway/connections/open";

    private final DingTalkSettings settings;
    private final HttpClient http;
    private final Duration limit;

    StreamGateway(DingTalkSettings settings, HttpClient http, Duration limit) {
        this.settings = settings;
        this.http = http;
        this.limit = limit;
    }

    /** Whether this link is open now. */
    boolean open(SocketLink link) throws InterruptedException {
        var admission = ask();
        return admission.isPresent() && shake(admission.get(), link);
    }

    private boolean shake(URI address, SocketLink link) throws InterruptedException {
        boolean open = false;
        try {
            var opening = http.newWebSocketBuilder().connectTimeout(limit).buildAsync(address, link);
            open = await(opening, "handshake").isPresent();
        } finally {
            if (!open) {
                // the handshake may still succeed after all, and then nobody else would end it
                link.abandon();
            }
        }
        return open;
    }

    private Optional<URI> ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(settings.api(OPEN))
                .timeout(limit)
                .header("Content-Type", "application/json")
                // without it the gateway may answer with XML
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(subscription().toString(), StandardCharsets.UTF_8))
                .build();
        return await(http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)), "opening")
                .flatMap(this::address);
    }

    private ObjectNode subscription() {
        var body = Json.object().put("clientId", settings.clientId());
        settings.clientSecret().use(secret -> body.put("clientSecret", secret));
        var topics = body.putArray("subscriptions");
        topics.addObject().put("type", "CALLBACK").put("topic", StreamFrame.MESSAGES);
        topics.addObject().put("type", "CALLBACK").put("topic", StreamFrame.CARDS);
        return body.put("ua", "starrocks-chatops");
    }

    private Optional<URI> address(HttpResponse<String> answer) {
        var body = Json.readObject(answer.body()).orElseGet(Json::object);
        var endpoint = Json.text(body, "endpoint").flatMap(this::allowed);
        var ticket = Json.text(body, "ticket");
        if (answer.statusCode() != 200 || endpoint.isEmpty() || ticket.isEmpty()) {
            LOG.warn(
                    "dingtalk opened no stream status={} code={}",
                    answer.statusCode(),
                    Json.text(body, "code").filter(code -> code.length() < 100).orElse("?"));
            return Optional.empty();
        }
        return Optional.of(
                URI.create(endpoint.get() + "?ticket=" + URLEncoder.encode(ticket.get(), StandardCharsets.UTF_8)));
    }

    /** A ticket opens the stream for whoever has it: it goes to DingTalk alone and under TLS, or stays on this machine. */
    Optional<URI> allowed(String endpoint) {
        return settings.hosts(".dingtalk.com", ".dingtalk.io").allow(endpoint, "wss");
    }

    private <T> Optional<T> await(CompletableFuture<T> underWay, String what) throws InterruptedException {
        try {
            return Optional.of(underWay.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            LOG.warn("dingtalk {} failed kind={}", what, cause.getClass().getSimpleName());
        } catch (TimeoutException silent) {
            LOG.warn("dingtalk {} gave no answer within s={}", what, limit.toSeconds());
        }
        return Optional.empty();
    }
}
