package io.chatops.starrocks.chat.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.util.Map;
import java.util.Optional;

/** Reads a slash command into Bolt's own request. Bolt's reader compiles a regular expression for each of a dozen fields. */
final class TypedCommand {
    private static final RequestHeaders NONE = new RequestHeaders(Map.of());

    private TypedCommand() {}

    /** Empty for a form that is no command. */
    static Optional<Request<?>> of(FormBody form) {
        return form.field("command").map(command -> {
            var payload = new SlashCommandPayload();
            payload.setCommand(command);
            form.field("text").ifPresent(payload::setText);
            form.field("team_id").ifPresent(payload::setTeamId);
            form.field("enterprise_id").ifPresent(payload::setEnterpriseId);
            form.field("channel_id").ifPresent(payload::setChannelId);
            form.field("user_id").ifPresent(payload::setUserId);
            form.field("response_url").ifPresent(payload::setResponseUrl);
            form.field("trigger_id").ifPresent(payload::setTriggerId);
            return new SlashCommandRequest("", payload, NONE);
        });
    }
}
