package io.chatops.starrocks.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import io.chatops.starrocks.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks for the address of a connection with the app-level token ({@code apps.connections.open}), once, since Slack bears about one such
 * call a minute, and does not connect there: Slack would hand what people do to whoever is connected. So what the manifest sets,
 * {@code socket_mode_enabled} above all, cannot be told, and that is said.
 */
public final class SlackSocketCheck implements Check {
    private static final Set<String> NO_SCOPE = Set.of("missing_scope", "no_permission", "access_denied");

    private static final Set<String> NOT_NOW =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private final SlackSettings settings;
    private final Secret appToken;
    private final Fetch fetch;

    /** Checks one app that is in Socket Mode. */
    public SlackSocketCheck(SlackSettings settings, Secret appToken, Fetch fetch) {
        this.settings = settings;
        this.appToken = appToken;
        this.fetch = fetch;
    }

    @Override
    public Matter matter() {
        return Matter.SLACK_SOCKET;
    }

    @Override
    public List<Finding> look() {
        var fetched = SlackCall.to(settings, appToken, fetch, "apps.connections.open", Map.of());
        var socket = fetched instanceof Unanswered none
                ? Reached.not(Matter.SLACK_SOCKET, settings.apiUrl(), none)
                : read((Answered) fetched);
        return List.of(socket, Finding.unknown(Matter.SLACK_APP, "slack.app.socket"));
    }

    private Finding read(Answered answer) {
        var body = Json.read(answer.body());
        if (answer.status() == 429) {
            return Finding.unknown(Matter.SLACK_SOCKET, "slack.socket.often");
        }
        if (answer.status() >= 500) {
            return Finding.unknown(Matter.SLACK_SOCKET, "slack.busy", "http_" + answer.status());
        }
        if (!body.has("ok")) {
            return Finding.fault(
                    Matter.SLACK_SOCKET, "slack.odd", settings.apiUrl().getAuthority(), answer.status());
        }
        return body.path("ok").asBoolean() ? Finding.ok(Matter.SLACK_SOCKET, "slack.socket") : refused(body);
    }

    private static Finding refused(JsonNode body) {
        var error = body.path("error").asText("unknown");
        if (error.equals("ratelimited")) {
            return Finding.unknown(Matter.SLACK_SOCKET, "slack.socket.often");
        }
        if (NOT_NOW.contains(error)) {
            return Finding.unknown(Matter.SLACK_SOCKET, "slack.busy", error);
        }
        var key = NO_SCOPE.contains(error) ? "slack.socket.scope" : "slack.socket.refused";
        return Finding.fault(Matter.SLACK_SOCKET, key, error);
    }
}
