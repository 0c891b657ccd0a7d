package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** auth, users, usergroups and conversations: who is who and where. */
final class AccountMethods {
    /** Slack's most for a page of conversations.members. */
    private static final int MOST_MEMBERS = 999;

    private final State state;

    AccountMethods(State state) {
        this.state = state;
    }

    Map<String, Function<Call, ObjectNode>> all() {
        return Map.of(
                "auth.test", this::authTest,
                "users.info", this::userInfo,
                "usergroups.users.list", this::groupMembers,
                "conversations.info", this::conversationInfo,
                "conversations.members", this::conversationMembers);
    }

    private ObjectNode authTest(Call call) {
        return Json.object()
                .put("url", "https://" + State.TEAM_DOMAIN + ".slack.com/")
                .put("team", "Sandbox")
                .put("user", state.directory().bot().name())
                .put("team_id", state.settings().teamId())
                .put("user_id", state.directory().bot().id())
                .put("bot_id", State.BOT_ID)
                .put("is_enterprise_install", false);
    }

    private ObjectNode userInfo(Call call) {
        var account = state.directory().account(call.required("user")).orElseThrow(() -> new Refusal("user_not_found"));
        var answer = Json.object();
        var user = answer.putObject("user");
        user.put("id", account.id()).put("team_id", account.teamId()).put("name", account.name());
        user.put("deleted", account.deleted()).put("real_name", account.name()).put("is_bot", account.bot());
        user.put("is_restricted", account.guest()).put("is_ultra_restricted", false);
        user.put("is_stranger", !account.teamId().equals(state.settings().teamId()));
        user.put("tz", "Asia/Shanghai").put("tz_label", "China Standard Time").put("tz_offset", 28_800);
        user.put("is_admin", false).put("is_owner", false).put("is_app_user", false);
        if (call.flag("include_locale")) {
            user.put("locale", account.locale());
        }
        user.putObject("profile").put("real_name", account.name()).put("display_name", account.name());
        return answer;
    }

    private ObjectNode groupMembers(Call call) {
        var members =
                state.directory().group(call.required("usergroup")).orElseThrow(() -> new Refusal("no_such_subteam"));
        var answer = Json.object();
        members.forEach(answer.putArray("users")::add);
        return answer;
    }

    private ObjectNode conversationInfo(Call call) {
        var bot = state.directory().bot().id();
        var found = visible(call);
        var answer = Json.object();
        var channel = answer.putObject("channel");
        channel.put("id", found.id()).put("is_archived", found.archived());
        channel.put("is_im", found.kind() == Conversation.Kind.DIRECT);
        channel.put("is_channel", found.kind() == Conversation.Kind.PUBLIC);
        channel.put("is_private", found.kind() != Conversation.Kind.PUBLIC);
        if (found.kind() == Conversation.Kind.DIRECT) {
            channel.put("user", found.name());
        } else {
            channel.put("name", found.name()).put("is_member", found.has(bot));
            channel.put("is_ext_shared", state.directory().isShared(found));
        }
        return answer;
    }

    /** A page of members; the cursor of the next one names its first, so that it outlives changes. */
    private ObjectNode conversationMembers(Call call) {
        var members = List.copyOf(visible(call).members());
        int from = call.optional("cursor").map(cursor -> start(members, cursor)).orElse(0);
        int until = Math.min(members.size(), from + limit(call));
        var answer = Json.object();
        members.subList(from, until).forEach(answer.putArray("members")::add);
        answer.putObject("response_metadata")
                .put("next_cursor", until < members.size() ? cursor(members.get(until)) : "");
        return answer;
    }

    private static int limit(Call call) {
        var limit = call.optional("limit").orElse("100");
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST_MEMBERS) {
            throw new Refusal("invalid_limit");
        }
        return Integer.parseInt(limit);
    }

    private static int start(List<String> members, String cursor) {
        for (int index = 0; index < members.size(); index++) {
            if (cursor(members.get(index)).equals(cursor)) {
                return index;
            }
        }
        throw new Refusal("invalid_cursor");
    }

    private static String cursor(String member) {
        return Base64.getEncoder().encodeToString(("user:" + member).getBytes(StandardCharsets.UTF_8));
    }

    /** A conversation that the bot may ask about: a public one, or one that it is in. */
    private Conversation visible(Call call) {
        var found = state.directory()
                .conversation(call.required("channel"))
                .filter(channel -> channel.kind() == Conversation.Kind.PUBLIC
                        || channel.has(state.directory().bot().id()))
                .orElseThrow(() -> new Refusal("channel_not_found"));
        if (found.kind() == Conversation.Kind.PRIVATE
                && !state.settings().scopes().contains("groups:read")) {
            throw new Refusal("missing_scope");
        }
        return found;
    }
}
