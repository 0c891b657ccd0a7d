package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Events API: what was said to the bot and who opened its page. */
final class EventDesk {
    /**
     * What names this event and no other; Slack delivers one again, by the same name, when it did not hear our answer. Our page is
     * drawn again for one that came before: it shall say what is wrong also when nobody can tell what came before.
     */
    Optional<String> key(JsonObject payload) {
        boolean page = text(payload, "type").filter("app_home_opened"::equals).isPresent();
        return page ? Optional.empty() : JsonTree.text(payload, "event_id").map(id -> "event " + id);
    }

    /**
     * What a mention says. It has a thread where it was said in one: Slack shows private messages only in threads that have replies
     * already, so an answer into a thread that the mention would begin is seen by nobody.
     */
    Optional<Inbound.Said> mention(JsonObject payload) {
        return said(payload, text(payload, "thread_ts"));
    }

    /** What a direct message says. */
    Optional<Inbound.Said> direct(JsonObject payload) {
        return text(payload, "channel_type").filter("im"::equals).isPresent()
                ? said(payload, text(payload, "thread_ts"))
                : Optional.empty();
    }

    Optional<Inbound.HomeOpened> home(JsonObject payload) {
        return text(payload, "tab").filter("home"::equals).isPresent()
                ? text(payload, "user").map(user -> new Inbound.HomeOpened(actor(payload, user)))
                : Optional.empty();
    }

    /** Empty for what no person newly wrote: other bots and ourselves, edits, joins, files. */
    private Optional<Inbound.Said> said(JsonObject payload, Optional<String> thread) {
        var event = JsonTree.object(payload, "event");
        boolean notAPerson = event.has("bot_id") || event.has("subtype") || event.has("edited");
        var user = text(payload, "user");
        var channel = text(payload, "channel");
        if (notAPerson || user.isEmpty() || channel.isEmpty()) {
            return Optional.empty();
        }
        var actor = actor(payload, user.get());
        var place =
                new Place(SlackOut.PLATFORM, actor.tenant(), channel.get(), thread, Payload.isDirect(channel.get()));
        var words = withoutMention(text(payload, "text").orElse(""), ourselves(payload));
        return Optional.of(new Inbound.Said(actor, place, TypedText.of(words), Doorway.NONE));
    }

    /** Takes our own mention off; when Slack did not say who we are, the one at the beginning. */
    private static String withoutMention(String text, Optional<String> ourselves) {
        var name = ourselves.map(Pattern::quote).orElse("[UW][A-Z0-9]+");
        var mention = "<@" + name + "(\\|[^>]*)?>[:,，：]?";
        return text.strip()
                .replaceFirst(ourselves.isPresent() ? mention : "^" + mention, "")
                .strip();
    }

    private static Optional<String> ourselves(JsonObject payload) {
        var authorizations = payload.get("authorizations");
        if (authorizations == null
                || !authorizations.isJsonArray()
                || authorizations.getAsJsonArray().isEmpty()
                || !authorizations.getAsJsonArray().get(0).isJsonObject()) {
            return Optional.empty();
        }
        var first = authorizations.getAsJsonArray().get(0).getAsJsonObject();
        return JsonTree.text(first, "is_bot").filter("true"::equals).flatMap(bot -> JsonTree.text(first, "user_id"));
    }

    private static Actor actor(JsonObject payload, String user) {
        return new Actor(SlackOut.PLATFORM, JsonTree.text(payload, "team_id").orElse(""), user);
    }

    private static Optional<String> text(JsonObject payload, String name) {
        return JsonTree.text(payload, "event", name);
    }
}
