package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends signed requests to the bot's request URL, or envelopes over its WebSockets, and waits for the acknowledgement; never under the lock. */
final class Deliveries {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final State state;
    private final Sockets sockets;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private volatile boolean socketMode;
    private volatile Optional<URI> requestUrl = Optional.empty();
    private volatile Optional<JsonNode> lastEvent = Optional.empty();

    Deliveries(State state, Sockets sockets) {
        this.state = state;
        this.sockets = sockets;
        this.socketMode = state.settings().socketMode();
    }

    void to(URI url) {
        requestUrl = Optional.of(url);
    }

    void overSocket(boolean now) {
        socketMode = now;
    }

    Acknowledgement form(Delivery kind, Map<String, String> fields) {
        if (socketMode) {
            var payload = Json.object();
            fields.forEach(payload::put);
            return push(kind, payload, 0, "");
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(kind, FORM, body, Map.of());
    }

    Acknowledgement interaction(Delivery kind, JsonNode payload) {
        return socketMode ? push(kind, payload, 0, "") : form(kind, Map.of("payload", payload.toString()));
    }

    Acknowledgement event(JsonNode envelope) {
        lastEvent = Optional.of(envelope);
        return socketMode
                ? push(Delivery.EVENT, envelope, 0, "")
                : send(Delivery.EVENT, "application/json", envelope.toString(), Map.of());
    }

    Acknowledgement verification(JsonNode body) {
        return send(Delivery.URL_VERIFICATION, "application/json", body.toString(), Map.of());
    }

    /** The last event again, as Slack does when it had no good answer. */
    Acknowledgement eventAgain(int number, String reason) {
        var envelope = lastEvent.orElseThrow(() -> new IllegalStateException("no event has been sent yet"));
        if (socketMode) {
            return push(Delivery.EVENT, envelope, number, reason);
        }
        var headers = Map.of("X-Slack-Retry-Num", "" + number, "X-Slack-Retry-Reason", reason);
        return send(Delivery.EVENT, "application/json", envelope.toString(), headers);
    }

    private Acknowledgement push(Delivery kind, JsonNode payload, int retry, String reason) {
        var acknowledged = sockets.push(kind, payload, retry, reason);
        if (state.faults().takesDuplicate(kind)) {
            sockets.push(kind, payload, retry, reason);
        }
        return acknowledged;
    }

    private Acknowledgement send(Delivery kind, String contentType, String body, Map<String, String> headers) {
        var acknowledged = once(kind, contentType, body, headers);
        if (state.faults().takesDuplicate(kind)) {
            once(kind, contentType, body, headers);
        }
        return acknowledged;
    }

    private Acknowledgement once(Delivery kind, String contentType, String body, Map<String, String> headers) {
        var sent = state.clock().instant();
        var answer = exchanged(request(contentType, body, sent.getEpochSecond(), headers));
        var tookLonger = Duration.between(sent, state.clock().instant())
                        .compareTo(state.settings().acknowledgement())
                > 0;
        var acknowledged = tookLonger ? new Acknowledgement.TimedOut() : answer;
        var status = acknowledged instanceof Acknowledgement.Answered answered ? answered.status() : 0;
        state.ledger()
                .record(new Exchange(sent, Exchange.Direction.TO_BOT, kind.wire(), body, status, acknowledged.body()));
        return acknowledged;
    }

    private HttpRequest request(String contentType, String body, long timestamp, Map<String, String> headers) {
        var url = requestUrl.orElseThrow(() -> new IllegalStateException("the bot's request URL is not set"));
        var request = HttpRequest.newBuilder(url)
                .timeout(state.settings().acknowledgement())
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", "" + timestamp)
                .header("X-Slack-Signature", Signature.of(state.settings().signingSecret(), timestamp, body));
        headers.forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private Acknowledgement exchanged(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Acknowledgement.Answered(answer.statusCode(), answer.body());
        } catch (HttpTimeoutException late) {
            return new Acknowledgement.TimedOut();
        } catch (IOException unreachable) {
            return new Acknowledgement.Failed();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Acknowledgement.Failed();
        }
    }
}
