package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.dingtalk.Reading.Refusal;
import io.chatops.starrocks.chat.dingtalk.RobotMessage.Content;
import io.chatops.starrocks.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads what DingTalk tells, tolerant of what is missing and strict about who speaks: the organisation and the robot must be ours and
 * the sender a member. Names and encrypted ids prove nothing and are not read. Sources: "receive message" and "event callback card"
 * of the open platform.
 */
final class DingTalkInbound {
    private static final int OVER_QUOTA = 20_001;

    private final DingTalkSettings settings;

    DingTalkInbound(DingTalkSettings settings) {
        this.settings = settings;
    }

    /** A message to the robot. */
    Reading<RobotMessage> message(JsonNode message) {
        var answerAt = answerAt(message);
        var staffId = Json.text(message, "senderStaffId");
        if (!isOurs(message, "senderCorpId") || !isOurs(message, "chatbotCorpId")) {
            return new Reading.Refused<>(Refusal.OTHER_CORP, answerAt);
        }
        if (!settings.robotCode().equals(Json.text(message, "robotCode").orElse(""))) {
            return new Reading.Refused<>(Refusal.OTHER_ROBOT, answerAt);
        }
        if (staffId.isEmpty()) {
            return new Reading.Refused<>(Refusal.NO_STAFF_ID, answerAt);
        }
        return new Reading.Read<>(new RobotMessage(
                Json.text(message, "msgId").orElse(""),
                new RobotMessage.Sender(settings.corpId(), staffId.get()),
                new RobotMessage.Room(
                        Json.text(message, "conversationId").orElse(""),
                        // whatever is not said to be private is answered as briefly as a group
                        Json.text(message, "conversationType")
                                .filter("1"::equals)
                                .isPresent()),
                content(message),
                answerAt));
    }

    /** A press on a card. */
    Reading<CardPress> press(JsonNode press) {
        var staffId = Json.text(press, "userId");
        if (!isOurs(press, "corpId")) {
            return new Reading.Refused<>(Refusal.OTHER_CORP, Optional.empty());
        }
        if (staffId.isEmpty()) {
            return new Reading.Refused<>(Refusal.NO_STAFF_ID, Optional.empty());
        }
        return new Reading.Read<>(CardPress.read(press, settings.corpId(), staffId.get()));
    }

    private boolean isOurs(JsonNode body, String field) {
        return settings.corpId().equals(Json.text(body, field).orElse(""));
    }

    private static Content content(JsonNode message) {
        if (message.path("errorCode").asInt() == OVER_QUOTA) {
            return new Content.OverQuota();
        }
        var kind = Json.text(message, "msgtype").orElse("");
        var text = Json.text(message, "text", "content");
        if (kind.equals("text") || (kind.isEmpty() && text.isPresent())) {
            return new Content.Words(TypedText.plain(text.orElse("")), quoted(message.path("text")));
        }
        if (kind.equals("richText")) {
            return new Content.Words(TypedText.plain(parts(message.path("content"))), Optional.empty());
        }
        return new Content.Other(kind);
    }

    private static String parts(JsonNode content) {
        return StreamSupport.stream(content.path("richText").spliterator(), false)
                .flatMap(part -> Json.text(part, "text").stream())
                .collect(Collectors.joining(" "));
    }

    /** What was quoted stands as a text, or as an object with one, by the kind of message. */
    private static Optional<String> quoted(JsonNode text) {
        if (!text.path("isReplyMsg").asBoolean(false)) {
            return Optional.empty();
        }
        return Json.text(text, "repliedMsg", "content", "text")
                .or(() -> Json.text(text, "repliedMsg", "content"))
                .map(TypedText::plain);
    }

    private static Optional<SessionAddress> answerAt(JsonNode message) {
        long until = message.path("sessionWebhookExpiredTime").asLong(0);
        return Json.text(message, "sessionWebhook")
                .map(webhook -> new SessionAddress(Secret.of(webhook), Instant.ofEpochMilli(until)));
    }
}
