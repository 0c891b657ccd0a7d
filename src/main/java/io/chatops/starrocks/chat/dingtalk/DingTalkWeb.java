package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things on DingTalk: as an answer to a message, to people one by one, and to groups. A good status is no delivery: the lists in
 * an answer are read. At most twenty messages a minute go to a conversation; what is beyond comes back as not sent, for the
 * caller to put together with the next. Never throws.
 */
final class DingTalkWeb {
    /** The opaque name of this platform on actors and places. */
    static final String PLATFORM = "dingtalk";

    private static final Logger LOG = LoggerFactory.getLogger(DingTalkWeb.class);
    private static final String TOO_LONG = "too_long";
    private static final int PEOPLE_A_CALL = 20;
    private static final int WEBHOOK_BYTES = 20_000;

    private final DingTalkSettings settings;
    private final WebExchange web;
    private final DingTalkCalls calls;
    private final Pace pace;
    private final InstantSource clock;

    DingTalkWeb(DingTalkSettings settings, WebExchange web, DingTalkCalls calls, InstantSource clock) {
        this.settings = settings;
        this.web = web;
        this.calls = calls;
        this.pace = Pace.ofMessages(clock);
        this.clock = clock;
    }

    /**
     * Answers a message in its own chat.
     *
     * @param conversation the chat, whose pace is kept
     * @param at people to mention, by staff id; markdown alone can
     */
    Delivery answer(SessionAddress address, String conversation, RobotText text, Collection<String> at) {
        var target = address.at(clock.instant(), settings);
        if (target.isEmpty()) {
            return DingTalkReply.failure("address_not_allowed");
        }
        var body = text.webhook(at).toString();
        if (bytes(body) > WEBHOOK_BYTES) {
            return DingTalkReply.failure(TOO_LONG);
        }
        if (!inPace(conversation)) {
            return DingTalkReply.failure(DingTalkErrors.PACED);
        }
        var reply = web.send("POST", target.get(), Map.of(), body);
        LOG.info("dingtalk answer length={} outcome={}", body.length(), reply);
        return reply.ok() ? new Delivery.Delivered(Optional.empty()) : reply.failure();
    }

    /** Sends to people, each in their own chat; what became of it for each. */
    Map<String, Delivery> toPeople(Collection<String> staffIds, RobotText text) {
        var outcomes = new LinkedHashMap<String, Delivery>();
        if (isTooLong(text)) {
            staffIds.forEach(staffId -> outcomes.put(staffId, DingTalkReply.failure(TOO_LONG)));
            return outcomes;
        }
        var free = staffIds.stream()
                .distinct()
                .filter(staffId -> {
                    boolean now = inPace(staffId);
                    if (!now) {
                        outcomes.put(staffId, DingTalkReply.failure(DingTalkErrors.PACED));
                    }
                    return now;
                })
                .toList();
        for (int i = 0; i < free.size(); i += PEOPLE_A_CALL) {
            outcomes.putAll(pushed(free.subList(i, Math.min(free.size(), i + PEOPLE_A_CALL)), text));
        }
        return outcomes;
    }

    /** Sends to one person in their own chat. */
    Delivery toPerson(String staffId, RobotText text) {
        return toPeople(List.of(staffId), text).getOrDefault(staffId, DingTalkReply.failure("nobody"));
    }

    /** Sends to a group; nobody can be mentioned this way. */
    Delivery toGroup(String conversation, RobotText text) {
        if (isTooLong(text)) {
            return DingTalkReply.failure(TOO_LONG);
        }
        if (!inPace(conversation)) {
            return DingTalkReply.failure(DingTalkErrors.PACED);
        }
        var body = push(text).put("openConversationId", conversation);
        return sent(calls.call("POST", "/v1.0/robot/groupMessages/send", body), conversation);
    }

    /** Has presses on cards sent to this address, signed with a secret of our own; for HTTP mode. */
    Delivery registerCardCallbacks(String route, URI address) {
        var body = Json.object()
                .put("callbackRouteKey", route)
                .put("callbackUrl", address.toString())
                .put("forceUpdate", true);
        RequestSeal.cardSecret(settings.clientSecret()).use(secret -> body.put("apiSecret", secret));
        var reply = calls.call("POST", "/v1.0/card/callbacks/register", body);
        return reply.ok() ? new Delivery.Delivered(Optional.empty()) : reply.failure();
    }

    private Map<String, Delivery> pushed(List<String> staffIds, RobotText text) {
        var body = push(text);
        var people = body.putArray("userIds");
        staffIds.forEach(people::add);
        var reply = calls.call("POST", "/v1.0/robot/oToMessages/batchSend", body);
        var invalid = Json.texts(reply.body().path("invalidStaffIdList"));
        var controlled = Json.texts(reply.body().path("flowControlledStaffIdList"));
        var outcomes = new LinkedHashMap<String, Delivery>();
        for (var staffId : staffIds) {
            if (invalid.contains(staffId)) {
                outcomes.put(staffId, DingTalkReply.failure("invalidStaffIdList"));
            } else if (controlled.contains(staffId)) {
                outcomes.put(staffId, DingTalkReply.failure("flowControlledStaffIdList"));
            } else {
                outcomes.put(staffId, sent(reply, staffId));
            }
        }
        return outcomes;
    }

    private ObjectNode push(RobotText text) {
        return Json.object()
                .put("robotCode", settings.robotCode())
                .put("msgKey", text.msgKey())
                .put("msgParam", text.msgParam().toString());
    }

    private Delivery sent(DingTalkReply reply, String channel) {
        if (!reply.ok()) {
            return reply.failure();
        }
        return new Delivery.Delivered(Json.text(reply.body(), "processQueryKey")
                .map(key -> new MessageRef(PLATFORM, settings.corpId(), channel, key)));
    }

    /** Nobody waits here for a minute: what cannot go at once is the caller's. */
    private boolean inPace(String conversation) {
        return pace.reserve(conversation).isPresent();
    }

    private static boolean isTooLong(RobotText text) {
        return bytes(text.msgParam().toString()) > RobotText.MOST_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
