package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the bot wants to say, in the shapes of a push and of a webhook. Source: "robot message types" of the open platform. */
final class MessageReader {
    private static final int MOST_PARAM_BYTES = 15_000;

    private final Ids ids;

    MessageReader(Ids ids) {
        this.ids = ids;
    }

    /** A message of the robot API: {@code msgKey} and {@code msgParam}, a JSON text. */
    Message ofPush(Call call) {
        var key = call.required("msgKey");
        var text = call.required("msgParam");
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_PARAM_BYTES) {
            throw new Refusal(400, "invalidParameter.msgParam.tooLong");
        }
        var param = Json.readObject(text).orElseThrow(() -> new Refusal(400, "invalidParameter.msgParam.invalid"));
        if (key.equals("sampleText")) {
            return message(key, param, "content", List.of());
        }
        if (key.equals("sampleMarkdown")) {
            needs(param, "title");
            return message(key, param, "text", List.of());
        }
        if (key.matches("sampleActionCard[2-6]?")) {
            needs(param, "title");
            return message(key, param, "text", pushButtons(key, param));
        }
        throw new Refusal(400, "invalidParameter.msgKey.invalid");
    }

    /** A message for a webhook: {@code msgtype} and an object of that name. */
    Message ofWebhook(JsonNode body) {
        var type = Json.text(body, "msgtype");
        var content = body.path(type);
        var buttons = Json.each(content.path("btns"))
                .map(button -> new Message.Button(Json.text(button, "title"), Json.text(button, "actionURL")))
                .toList();
        var message = switch (type) {
            case "text" -> message(type, content, "content", List.of());
            case "markdown", "actionCard" -> {
                needs(content, "title");
                yield message(type, content, "text", buttons);
            }
            default -> throw new Refusal(400, "invalidParameter.msgtype.invalid");
        };
        var at = Json.texts(body.path("at").path("atUserIds"));
        return new Message(
                message.id(), message.author(), type, message.text(), message.buttons(), at, Optional.empty());
    }

    private static List<Message.Button> pushButtons(String key, JsonNode param) {
        var buttons = new ArrayList<Message.Button>();
        if (key.equals("sampleActionCard")) {
            buttons.add(button(param, "singleTitle", "singleURL"));
        } else if (key.equals("sampleActionCard6")) {
            buttons.add(button(param, "buttonTitle1", "buttonUrl1"));
            buttons.add(button(param, "buttonTitle2", "buttonUrl2"));
        } else {
            int count = key.charAt(key.length() - 1) - '0';
            for (int i = 1; i <= count; i++) {
                buttons.add(button(param, "actionTitle" + i, "actionURL" + i));
            }
        }
        return buttons;
    }

    private static Message.Button button(JsonNode param, String title, String address) {
        return new Message.Button(needs(param, title), needs(param, address));
    }

    private Message message(String kind, JsonNode content, String field, List<Message.Button> buttons) {
        var text = needs(content, field);
        return new Message(ids.next("q"), Directory.BOT_NAME, kind, text, buttons, List.of(), Optional.empty());
    }

    private static String needs(JsonNode content, String field) {
        var value = Json.text(content, field);
        if (value.isEmpty()) {
            throw new Refusal(400, "invalidParameter." + field + ".empty");
        }
        return value;
    }
}
