package io.chatops.starrocks.chat.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a slash command into Bolt's own request. Bolt's reader compiles a regular expression for each of a dozen fields. */
final class TypedCommand {
    private static final RequestHeaders NONE = new RequestHeaders(Map.of());

    private TypedCommand() {}

    /**
     * Empty for what is no command.
     *
     * @param field tells what stands in a field
     */
    static Optional<Request<?>> of(Function<String, Optional<String>> field) {
        return field.apply("command").map(command -> {
            var payload = new SlashCommandPayload();
            payload.setCommand(command);
            field.apply("text").ifPresent(payload::setText);
            field.apply("team_id").ifPresent(payload::setTeamId);
            field.apply("enterprise_id").ifPresent(payload::setEnterpriseId);
            field.apply("channel_id").ifPresent(payload::setChannelId);
            field.apply("user_id").ifPresent(payload::setUserId);
            field.apply("response_url").ifPresent(payload::setResponseUrl);
            field.apply("trigger_id").ifPresent(payload::setTriggerId);
            return new SlashCommandRequest("", payload, NONE);
        });
    }
}
