package io.chatops.starrocks.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks DingTalk for an access token, with it for the top of the address book and, in stream mode, for a place at the gateway; the
 * ticket that comes is thrown away, and no stream is opened.
 */
public final class DingTalkCheck implements Check {
    private static final String TOKEN = "/v1.0/oauth2/accessToken";
    private static final String OPEN = "/v1.0/gateway/connections/open";
    private static final String WRONG_PAIR = "invalidClientIdOrSecret";

    private final DingTalkSettings settings;
    private final Fetch fetch;

    /** Checks one app. */
    public DingTalkCheck(DingTalkSettings settings, Fetch fetch) {
        this.settings = settings;
        this.fetch = fetch;
    }

    @Override
    public Matter matter() {
        return Matter.DINGTALK_APP;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(corp());
        settings.cardTemplateId().map(DingTalkCheck::template).ifPresent(findings::add);
        var fetched = post(TOKEN, token());
        if (fetched instanceof Unanswered none) {
            findings.add(Reached.not(Matter.DINGTALK_APP, settings.apiUrl(), none));
            return findings;
        }
        var answer = (Answered) fetched;
        findings.addAll(Clocks.compared(settings.apiUrl().getHost(), answer.ahead()));
        boolean known = answer.status() == 200 && Json.read(answer.body()).has("accessToken");
        findings.add(known ? Finding.ok(Matter.DINGTALK_APP, "dingtalk.app", settings.clientId()) : refused(answer));
        if (known) {
            findings.add(inbound());
            var token = Json.read(answer.body()).path("accessToken").asText();
            findings.addAll(new DingTalkBook(settings, fetch).look(token));
        }
        return findings;
    }

    private Finding corp() {
        return settings.corpId().matches("ding[0-9A-Za-z]+")
                ? Finding.ok(Matter.DINGTALK_CORP, "dingtalk.corp", settings.corpId())
                : Finding.warning(Matter.DINGTALK_CORP, "dingtalk.corp.shape");
    }

    private static Finding template(String id) {
        return id.matches("[0-9A-Za-z_-]+\\.schema")
                ? Finding.ok(Matter.DINGTALK_CARDS, "dingtalk.cards", id)
                : Finding.warning(Matter.DINGTALK_CARDS, "dingtalk.cards.shape");
    }

    private Finding inbound() {
        if (settings.mode() == DingTalkSettings.Mode.HTTP) {
            return Finding.unknown(Matter.DINGTALK_INBOUND, "dingtalk.http");
        }
        var fetched = post(OPEN, subscription());
        if (fetched instanceof Unanswered none) {
            return Reached.not(Matter.DINGTALK_INBOUND, settings.apiUrl(), none);
        }
        var answer = (Answered) fetched;
        var body = Json.read(answer.body());
        return answer.status() == 200 && body.has("endpoint") && body.has("ticket")
                ? Finding.ok(
                        Matter.DINGTALK_INBOUND,
                        "dingtalk.stream",
                        host(body.path("endpoint").asText()))
                : Finding.fault(Matter.DINGTALK_INBOUND, "dingtalk.stream.refused", code(answer));
    }

    private Fetched post(String path, ObjectNode body) {
        return fetch.post(
                URI.create(settings.apiUrl() + path),
                Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json"),
                body.toString());
    }

    private ObjectNode token() {
        var body = Json.object().put("appKey", settings.clientId());
        settings.clientSecret().use(secret -> body.put("appSecret", secret));
        return body;
    }

    private ObjectNode subscription() {
        var body = Json.object().put("clientId", settings.clientId());
        settings.clientSecret().use(secret -> body.put("clientSecret", secret));
        body.putArray("subscriptions").addObject().put("type", "CALLBACK").put("topic", "/v1.0/im/bot/messages/get");
        return body.put("ua", "starrocks-chatops");
    }

    private Finding refused(Answered answer) {
        var code = code(answer);
        if (answer.status() >= 500) {
            return Finding.unknown(Matter.DINGTALK_APP, "dingtalk.busy", code);
        }
        if (answer.body().stripLeading().startsWith("<")) {
            return Finding.fault(Matter.DINGTALK_APP, "dingtalk.banned");
        }
        return code.equals(WRONG_PAIR)
                ? Finding.fault(Matter.DINGTALK_APP, "dingtalk.app.pair")
                : Finding.fault(Matter.DINGTALK_APP, "dingtalk.app.refused", code);
    }

    /** The error code alone: a message may repeat what was sent. */
    private static String code(Answered answer) {
        var code = Json.read(answer.body()).path("code").asText("");
        return code.isEmpty() || code.length() > 100 ? "http_" + answer.status() : code;
    }

    private static String host(String endpoint) {
        return endpoint.replaceFirst("^[a-z]+://", "").replaceFirst("[/?].*$", "");
    }
}
