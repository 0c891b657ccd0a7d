package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;

/** auth, users, usergroups and conversations: who is who and where. */
final class AccountMethods {
    private final State state;

    AccountMethods(State state) {
        this.state = state;
    }

    Map<String, Function<Call, ObjectNode>> all() {
        return Map.of(
                "auth.test", this::authTest,
                "users.info", this::userInfo,
                "usergroups.users.list", this::groupMembers,
                "conversations.info", this::conversationInfo);
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
        var found = state.directory()
                .conversation(call.required("channel"))
                .filter(channel -> channel.kind() == Conversation.Kind.PUBLIC || channel.has(bot))
                .orElseThrow(() -> new Refusal("channel_not_found"));
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
}
