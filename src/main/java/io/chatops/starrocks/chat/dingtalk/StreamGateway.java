package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.socket.Dialer;
import io.chatops.starrocks.chat.socket.SocketLink;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections: asks DingTalk for a ticket and shakes hands. No ticket and no body is logged. */
final class StreamGateway {
    private static final Logger LOG = LoggerFactory.getLogger(StreamGateway.class);
    private static final String OPEN = "/v1.0/gateway/connections/open";

    private final DingTalkSettings settings;
    private final Dialer dialer;

    StreamGateway(DingTalkSettings settings, Dialer dialer) {
        this.settings = settings;
        this.dialer = dialer;
    }

    /** Whether this link is open now. */
    boolean open(SocketLink link) throws InterruptedException {
        var admission = ask();
        return admission.isPresent() && dialer.shake(admission.get(), link);
    }

    private Optional<URI> ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(settings.api(OPEN))
                .header("Content-Type", "application/json")
                // without it the gateway may answer with XML
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(subscription().toString(), StandardCharsets.UTF_8));
        return dialer.call(request).flatMap(this::address);
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
}
