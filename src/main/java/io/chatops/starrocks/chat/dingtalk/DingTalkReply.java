package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.Delivery;
import java.util.Locale;
import java.util.Optional;

/**
 * What a call was answered with.
 *
 * @param error DingTalk's error code, or our word; empty when the call was fine, which is not yet a delivery
 * @param body what came back; an empty object when nothing readable did
 */
record DingTalkReply(Optional<String> error, JsonNode body) {
    static DingTalkReply failed(String error) {
        return new DingTalkReply(Optional.of(error), Json.object());
    }

    /** Reads an answer. A page where JSON should be, below 500, is what a banned address gets. */
    static DingTalkReply read(int status, String text) {
        var body = Json.readObject(text);
        if (status >= 500) {
            return failed("http_5xx");
        }
        if ((body.isEmpty() && isPage(text))
                || body.filter(json -> json.has("punish")).isPresent()) {
            return failed(DingTalkErrors.BANNED);
        }
        if (body.isEmpty()) {
            return failed(status == 200 ? "unreadable_answer" : "http_" + status);
        }
        return new DingTalkReply(error(status, body.get()), body.get());
    }

    /** Webhooks tell errors by errcode with status 200, the others by code with another status. */
    private static Optional<String> error(int status, JsonNode body) {
        var errcode = Json.text(body, "errcode").filter(code -> !code.equals("0"));
        if (errcode.isPresent() || status == 200) {
            // 88 is the gateway before the address book, whose own code stands beside it
            return errcode.filter("88"::equals)
                    .flatMap(gateway -> Json.text(body, "sub_code"))
                    .or(() -> errcode);
        }
        return Json.text(body, "code").or(() -> Optional.of("http_" + status));
    }

    private static boolean isPage(String text) {
        return text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<");
    }

    boolean ok() {
        return error.isEmpty();
    }

    boolean is(String code) {
        return error.filter(code::equals).isPresent();
    }

    /** Why it is not there; for a reply that is not fine. */
    Delivery.Failed failure() {
        return failure(error.orElse(""));
    }

    static Delivery.Failed failure(String code) {
        return new Delivery.Failed(DingTalkErrors.reason(code), code);
    }

    /** Shows the error alone: a body is nothing for a log. */
    @Override
    public String toString() {
        return error.orElse("ok");
    }
}
