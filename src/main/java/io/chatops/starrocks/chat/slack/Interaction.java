package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import java.util.Map;

/**
 * What somebody did or said in Slack, as a request of Bolt's that holds its payload as the tree it was read into. Bolt's own
 * requests build a new Gson each and turn the whole payload into objects, of which nothing here asks.
 */
final class Interaction extends Request<DefaultContext> {
    /** Slack's types of payloads, and Bolt's names for them. */
    private static final Map<String, RequestType> TYPES = Map.of(
            "block_actions", RequestType.BlockAction,
            "block_suggestion", RequestType.BlockSuggestion,
            "shortcut", RequestType.GlobalShortcut,
            "message_action", RequestType.MessageShortcut,
            "view_submission", RequestType.ViewSubmission,
            "view_closed", RequestType.ViewClosed);

    private static final RequestHeaders NONE = new RequestHeaders(Map.of());

    private final RequestType type;
    private final JsonObject root;
    private final DefaultContext context = new DefaultContext();

    private Interaction(RequestType type, JsonObject root) {
        this.type = type;
        this.root = root;
    }

    /**
     * What was pressed, chosen or sent off.
     *
     * @throws IllegalArgumentException for a type that is none of Slack's, for actions that are no list and a view that is none
     */
    static Interaction of(JsonObject root) {
        if (root.has("actions") && !root.get("actions").isJsonArray()) {
            throw new IllegalArgumentException("actions are a list");
        }
        if (root.has("view")
                && !root.get("view").isJsonObject()
                && !root.get("view").isJsonNull()) {
            throw new IllegalArgumentException("a view is an object");
        }
        return JsonTree.text(root, "type")
                .map(TYPES::get)
                .map(type -> new Interaction(type, root))
                .orElseThrow(() -> new IllegalArgumentException("an unknown type of payload"));
    }

    /**
     * What the Events API tells.
     *
     * @throws IllegalArgumentException for anything but an event
     */
    static Interaction ofEvent(JsonObject root) {
        if (!isEvent(root) || !root.has("event") || !root.get("event").isJsonObject()) {
            throw new IllegalArgumentException("no event");
        }
        return new Interaction(RequestType.Event, root);
    }

    static boolean isEvent(JsonObject root) {
        return JsonTree.text(root, "type").filter("event_callback"::equals).isPresent();
    }

    /** Whether it says that it is what somebody pressed, chose or sent off. */
    static boolean isKnown(JsonObject root) {
        return JsonTree.text(root, "type").filter(TYPES::containsKey).isPresent();
    }

    JsonObject root() {
        return root;
    }

    @Override
    public DefaultContext getContext() {
        return context;
    }

    @Override
    public RequestType getRequestType() {
        return type;
    }

    @Override
    public String getRequestBodyAsString() {
        return root.toString();
    }

    @Override
    public RequestHeaders getHeaders() {
        return NONE;
    }

    @Override
    public String getResponseUrl() {
        return JsonTree.text(root, "response_url").orElse("");
    }

    /** A payload is nothing for a log. */
    @Override
    public String toString() {
        return "Interaction";
    }
}
