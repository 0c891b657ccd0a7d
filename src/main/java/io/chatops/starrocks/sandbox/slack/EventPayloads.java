package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The Events API's envelopes; called under the workspace's lock. */
final class EventPayloads {
    private final State state;

    EventPayloads(State state) {
        this.state = state;
    }

    JsonNode mention(Message message) {
        return envelope(said("app_mention", message));
    }

    JsonNode directMessage(Message message) {
        return envelope(said("message", message).put("channel_type", "im"));
    }

    JsonNode homeOpened(Tab tab) {
        var event = Json.object().put("type", "app_home_opened").put("user", tab.account());
        event.put("channel", state.directory().directMessage(tab.account()).id());
        event.put("tab", "home").put("event_ts", timestamp());
        state.views()
                .home(tab.account())
                .ifPresent(home -> event.set("view", home.json(state.settings().teamId())));
        return envelope(event);
    }

    JsonNode verification(String challenge) {
        return Json.object()
                .put("token", "verification-token")
                .put("challenge", challenge)
                .put("type", Delivery.URL_VERIFICATION.wire());
    }

    private ObjectNode said(String type, Message message) {
        var event =
                Json.object().put("type", type).put("user", message.author()).put("ts", message.ts());
        event.put("text", message.text()).put("channel", message.channel()).put("event_ts", message.ts());
        event.put("team", teamOf(message.author()))
                .put("client_msg_id", state.ids().next("M"));
        message.thread().ifPresent(thread -> event.put("thread_ts", thread));
        return event;
    }

    private String teamOf(String account) {
        return state.directory().account(account).map(Account::teamId).orElse("");
    }

    private JsonNode envelope(ObjectNode event) {
        var envelope = Json.object().put("token", "verification-token");
        envelope.put("team_id", state.settings().teamId()).put("api_app_id", State.APP_ID);
        envelope.set("event", event);
        envelope.put("type", "event_callback").put("event_id", state.ids().next("Ev"));
        envelope.put("event_time", state.clock().instant().getEpochSecond());
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", state.settings().teamId())
                .put("user_id", state.directory().bot().id())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        var shared = state.directory()
                .conversation(Json.text(event, "channel"))
                .map(state.directory()::isShared)
                .orElse(false);
        return envelope.put("is_ext_shared_channel", shared);
    }

    private String timestamp() {
        return state.clock().instant().getEpochSecond() + "." + state.ids().number();
    }
}
