package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The payloads of commands and interactions in Slack's shapes; called under the workspace's lock. */
final class Payloads {
    private final State state;

    Payloads(State state) {
        this.state = state;
    }

    Map<String, String> command(Tab tab, Conversation channel, String command, String text) {
        var account = account(tab);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "verification-token");
        fields.put("team_id", account.teamId());
        fields.put("team_domain", State.TEAM_DOMAIN);
        fields.put("channel_id", channel.id());
        fields.put("channel_name", channel.payloadName());
        fields.put("user_id", account.id());
        fields.put("user_name", account.name());
        fields.put("command", command);
        fields.put("text", text);
        fields.put("api_app_id", State.APP_ID);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responseUrl(account, Messages.Place.top(channel.id()), Optional.empty()));
        fields.put("trigger_id", state.triggers().issue(tab));
        return fields;
    }

    ObjectNode messageAction(Tab tab, Message message, Entries entries, JsonNode action) {
        var payload = triggered(Delivery.BLOCK_ACTIONS, tab);
        var container = payload.putObject("container").put("type", "message");
        container.put("message_ts", message.ts()).put("channel_id", message.channel());
        container.put("is_ephemeral", message.isEphemeral());
        message.thread().ifPresent(thread -> container.put("thread_ts", thread));
        fromMessage(payload, tab, message);
        payload.set("state", entries.state(Form.of(message.blocks())));
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode viewAction(Tab tab, View view, JsonNode action) {
        var payload = triggered(Delivery.BLOCK_ACTIONS, tab);
        inView(payload, view);
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode submission(Tab tab, View view) {
        var payload = triggered(Delivery.VIEW_SUBMISSION, tab);
        payload.set("view", view.json(state.settings().teamId()));
        payload.putArray("response_urls");
        return payload;
    }

    ObjectNode closed(Tab tab, View view, boolean cleared) {
        var payload = base(Delivery.VIEW_CLOSED, tab);
        payload.set("view", view.json(state.settings().teamId()));
        return payload.put("is_cleared", cleared);
    }

    ObjectNode suggestion(Tab tab, View view, FormField field, String query) {
        var payload = base(Delivery.BLOCK_SUGGESTION, tab);
        inView(payload, view);
        payload.put("action_id", field.key().actionId())
                .put("block_id", field.key().blockId());
        return payload.put("value", query);
    }

    ObjectNode globalShortcut(Tab tab, String callbackId) {
        return triggered(Delivery.GLOBAL_SHORTCUT, tab)
                .put("callback_id", callbackId)
                .put("action_ts", now());
    }

    ObjectNode messageShortcut(Tab tab, String callbackId, Message message) {
        var payload = triggered(Delivery.MESSAGE_SHORTCUT, tab);
        payload.put("callback_id", callbackId).put("action_ts", now()).put("message_ts", message.ts());
        fromMessage(payload, tab, message);
        return payload;
    }

    /** One entry of {@code actions}: the element's own properties and what it now holds. */
    ObjectNode action(FormField.Key key, JsonNode element, JsonNode held) {
        var action = Json.object().put("action_id", key.actionId()).put("block_id", key.blockId());
        for (var name : new String[] {"text", "value", "style", "url", "placeholder"}) {
            if (element.has(name)) {
                action.set(name, element.path(name));
            }
        }
        action.put("type", Json.text(element, "type"));
        held.properties().forEach(property -> action.set(property.getKey(), property.getValue()));
        return action.put("action_ts", now());
    }

    private void inView(ObjectNode payload, View view) {
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        var json = view.json(state.settings().teamId());
        payload.set("view", json);
        payload.set("state", json.path("state"));
    }

    /** An ephemeral message itself is not sent along. */
    private void fromMessage(ObjectNode payload, Tab tab, Message message) {
        var channel = state.directory().conversation(message.channel());
        payload.putObject("channel")
                .put("id", message.channel())
                .put("name", channel.map(Conversation::payloadName).orElse(""));
        if (!message.isEphemeral()) {
            payload.set("message", message.json(state.directory()));
        }
        var place = new Messages.Place(message.channel(), message.thread());
        payload.put("response_url", responseUrl(account(tab), place, Optional.of(message)));
    }

    private ObjectNode triggered(Delivery kind, Tab tab) {
        return base(kind, tab).put("trigger_id", state.triggers().issue(tab));
    }

    private ObjectNode base(Delivery kind, Tab tab) {
        var account = account(tab);
        var payload = Json.object().put("type", kind.wire());
        payload.putObject("team").put("id", state.settings().teamId()).put("domain", State.TEAM_DOMAIN);
        payload.putObject("user")
                .put("id", account.id())
                .put("username", account.name())
                .put("name", account.name())
                .put("team_id", account.teamId());
        payload.put("api_app_id", State.APP_ID).put("token", "verification-token");
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload;
    }

    private String responseUrl(Account account, Messages.Place place, Optional<Message> origin) {
        return state.responseUrls().issue(account.id(), place, origin);
    }

    private Account account(Tab tab) {
        return state.directory().account(tab.account()).orElseThrow();
    }

    private String now() {
        return state.clock().instant().getEpochSecond() + "." + state.ids().number();
    }
}
