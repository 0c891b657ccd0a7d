package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells the bot what happened: by the gateway, or signed to its own address when the app is in HTTP mode. */
final class Callbacks {
    private final State state;
    private final Gateway gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private volatile Optional<URI> address = Optional.empty();

    Callbacks(State state, Gateway gateway) {
        this.state = state;
        this.gateway = gateway;
    }

    void to(URI url) {
        address = Optional.of(url);
    }

    Acknowledgement message(ObjectNode payload) {
        if (address.isEmpty()) {
            return gateway.push(Push.callback(Push.MESSAGES, state.ids().next("m-"), payload.toString()));
        }
        var now = "" + state.clock().millis();
        var sign = hmac(
                state.settings().clientSecret(), now + "\n" + state.settings().clientSecret());
        return post(Push.MESSAGES, payload, "timestamp", now, "sign", sign);
    }

    Acknowledgement press(ObjectNode payload) {
        if (address.isEmpty()) {
            return gateway.push(Push.callback(Push.CARDS, state.ids().next("m-"), payload.toString()));
        }
        var now = "" + state.clock().millis();
        var sign = hmac(state.changes().making(this::cardSecret), now);
        return post(Push.CARDS, payload, "x-ddpaas-signature-timestamp", now, "x-ddpaas-signature", sign);
    }

    /** That of whoever never registered any is the one that was agreed upon. */
    private String cardSecret() {
        return state.routes().values().stream()
                .reduce((first, last) -> last)
                .orElse(state.settings().cardApiSecret());
    }

    private Acknowledgement post(String name, ObjectNode payload, String... headers) {
        var request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(state.settings().acknowledgement())
                .header("Content-Type", "application/json; charset=utf-8")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(payload.toString()))
                .build();
        var sent = state.clock().instant();
        var answer = answer(request);
        state.ledger()
                .record(new Exchange(
                        sent, Exchange.Direction.TO_BOT, name, payload.toString(), answer.code(), answer.response()));
        return answer;
    }

    private Acknowledgement answer(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Acknowledgement(answer.statusCode(), answer.body());
        } catch (IOException unreachable) {
            return Acknowledgement.NONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Acknowledgement.NONE;
        }
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
