package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Carries out calls of the open platform and gives its answers. */
final class OpenApi {
    static final String OPEN = "/v1.0/gateway/connections/open";
    static final String TOKEN = "/v1.0/oauth2/accessToken";
    static final String CARDS = "/v1.0/card/instances";

    private final State state;
    private final Gateway gateway;
    private final String endpoint;
    private final RobotApi robot;
    private final Map<String, Function<Call, ObjectNode>> metered = new HashMap<>();

    OpenApi(State state, Gateway gateway, String endpoint) {
        this.state = state;
        this.gateway = gateway;
        this.endpoint = endpoint;
        this.robot = new RobotApi(state);
        var cards = new CardApi(state, robot);
        metered.put("POST /v1.0/robot/oToMessages/batchSend", robot::toPeople);
        metered.put("POST /v1.0/robot/groupMessages/send", robot::toGroup);
        metered.put("POST " + CARDS + "/createAndDeliver", call -> {
            checkRoute(call);
            return cards.createAndDeliver(call);
        });
        metered.put("PUT " + CARDS, cards::update);
        metered.put("POST /v1.0/card/callbacks/register", call -> {
            call.required("callbackUrl");
            state.routes().put(call.required("callbackRouteKey"), call.required("apiSecret"));
            return Json.object().put("success", true);
        });
    }

    /** Presses on a card go by the stream, or to an address that was registered before. */
    private void checkRoute(Call call) {
        var type = call.required("callbackType");
        if (!type.equals("STREAM") && !state.routes().containsKey(call.required("callbackRouteKey"))) {
            throw new Refusal(400, "param.callbackRouteKeyNotExist");
        }
    }

    RobotApi robot() {
        return robot;
    }

    /** The answer to a call, with its token as the header carries it. */
    Reply call(String verb, String path, String token, ObjectNode body) {
        return state.changes().making(() -> {
            try {
                return Reply.json(carriedOut(verb, path, token, new Call(body)));
            } catch (Refusal refusal) {
                return Reply.refused(refusal.status(), refusal.code());
            }
        });
    }

    private ObjectNode carriedOut(String verb, String path, String token, Call call) {
        if (path.equals(OPEN)) {
            return open(call);
        }
        if (path.equals(TOKEN)) {
            checkSecret(call, "appKey", "appSecret", 400);
            return Json.object().put("accessToken", state.tokens().issue()).put("expireIn", Tokens.LIFE.toSeconds());
        }
        var work = metered.get(verb + " " + path);
        if (work == null) {
            throw new Refusal(404, "InvalidAction.NotFound");
        }
        if (!state.tokens().isLive(token)) {
            throw new Refusal(401, "InvalidAuthentication");
        }
        state.rates().meter(verb + " " + path);
        return work.apply(call);
    }

    private ObjectNode open(Call call) {
        checkSecret(call, "clientId", "clientSecret", 401);
        var topics = Json.each(call.body().path("subscriptions"))
                .map(subscription -> Json.text(subscription, "topic"))
                .toList();
        if (!Set.copyOf(topics).contains(Push.MESSAGES)) {
            throw new Refusal(400, "invalidParameter.subscriptions");
        }
        return Json.object().put("endpoint", endpoint).put("ticket", gateway.issueTicket());
    }

    private void checkSecret(Call call, String id, String secret, int status) {
        if (!call.required(id).equals(state.settings().clientId())
                || !call.required(secret).equals(state.settings().clientSecret())) {
            throw new Refusal(status, "invalidClientIdOrSecret");
        }
    }
}
