package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** What the bot answers beside the Web API: to a response URL, or in the acknowledgement of a slash command. */
final class Answers {
    private final State state;
    private final Postbox postbox;

    Answers(State state) {
        this.state = state;
        this.postbox = new Postbox(state);
    }

    /** An answer to a response URL; 404 when the URL has had its time or its uses. */
    Reply toResponseUrl(String id, String body) {
        return state.changes().making(() -> {
            try {
                var call = new Call(
                        Faults.RESPONSE_URL, Json.readObject(body).orElseThrow(() -> new Refusal("invalid_payload")));
                carryOut(call, state.responseUrls().use(id));
                return Reply.text(200, "ok");
            } catch (Refusal refusal) {
                var gone = refusal.error().endsWith("_url");
                return new Reply(
                        gone ? 404 : 400,
                        "application/json",
                        WebApi.refused(refusal).body(),
                        Map.of());
            }
        });
    }

    /** A message in the acknowledgement of a slash command; {@code typed} is shown too when all may see the answer. */
    void toCommand(ObjectNode answer, String account, Messages.Place place, String typed) {
        var content = MessageRules.check(new Call("acknowledgement", answer), MessageRules.POSTED);
        var open = Json.text(answer, "response_type").equals("in_channel");
        if (open) {
            postbox.post(place, account, Optional.empty(), typed, Json.array());
        }
        postbox.post(place, open ? Optional.empty() : Optional.of(account), content);
    }

    private void carryOut(Call call, ResponseUrls.Issued issued) {
        var origin = issued.origin();
        if (call.flag("delete_original") && origin.isPresent()) {
            postbox.delete(origin.get());
            return;
        }
        var content = MessageRules.check(call, MessageRules.POSTED);
        if (call.flag("replace_original") && origin.isPresent()) {
            replace(origin.get(), content.text(), content.blocks());
            return;
        }
        var open = call.text("response_type").equals("in_channel");
        var thread = call.optional("thread_ts").or(() -> issued.place().thread());
        var place = new Messages.Place(issued.place().channel(), thread);
        postbox.post(place, open ? Optional.empty() : Optional.of(issued.account()), content);
    }

    private void replace(Message origin, String text, ArrayNode blocks) {
        if (postbox.edit(origin, text, blocks).isEmpty()) {
            throw new Refusal("message_not_found");
        }
    }
}
