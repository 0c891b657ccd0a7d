package io.chatops.starrocks.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks Slack whose token it is ({@code auth.test}), and reads from the same answer its scopes and Slack's time. */
public final class SlackTokenCheck implements Check {
    /** The app has been taken out of the workspace, or its token has. */
    private static final Set<String> TAKEN_OUT = Set.of("account_inactive", "token_revoked");

    private static final Set<String> NOT_NOW =
            Set.of("ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private final SlackSettings settings;
    private final SlackScopeNeeds needs;
    private final Fetch fetch;

    /** Checks one app. */
    public SlackTokenCheck(SlackSettings settings, SlackScopeNeeds needs, Fetch fetch) {
        this.settings = settings;
        this.needs = needs;
        this.fetch = fetch;
    }

    @Override
    public Matter matter() {
        return Matter.SLACK_TOKEN;
    }

    @Override
    public List<Finding> look() {
        var shape = settings.botToken().use(SlackTokenCheck::shape);
        if (!shape.equals("bot")) {
            return List.of(Finding.fault(Matter.SLACK_TOKEN, "slack.token." + shape));
        }
        var fetched = SlackCall.to(settings, fetch, "auth.test", Map.of());
        if (fetched instanceof Unanswered none) {
            return List.of(Reached.not(Matter.SLACK_TOKEN, settings.apiUrl(), none));
        }
        return read((Answered) fetched);
    }

    /** Whether it is a bot's: no other is sent. */
    static boolean isBots(String token) {
        return token.startsWith("xoxb-");
    }

    /** Which kind of token it is, by how it begins. */
    private static String shape(String token) {
        if (isBots(token)) {
            return "bot";
        }
        if (token.startsWith("xoxe")) {
            return "rotating";
        }
        return token.startsWith("xapp-") ? "app" : "other";
    }

    private List<Finding> read(Answered answer) {
        var findings = new ArrayList<>(Clocks.compared(settings.apiUrl().getHost(), answer.ahead()));
        var body = Json.read(answer.body());
        if (answer.status() == 429 || answer.status() >= 500) {
            findings.add(Finding.unknown(Matter.SLACK_TOKEN, "slack.busy", "http_" + answer.status()));
        } else if (!body.has("ok")) {
            findings.add(Finding.fault(
                    Matter.SLACK_TOKEN, "slack.odd", settings.apiUrl().getAuthority(), answer.status()));
        } else if (body.path("ok").asBoolean()) {
            findings.addAll(taken(body, answer));
        } else {
            findings.add(refused(body.path("error").asText("unknown")));
        }
        return findings;
    }

    private List<Finding> taken(JsonNode body, Answered answer) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok(
                Matter.SLACK_TOKEN,
                "slack.token",
                body.path("user").asText(),
                body.path("team").asText(),
                body.path("team_id").asText()));
        answer.headers()
                .firstValue("x-oauth-scopes")
                .map(header ->
                        Arrays.stream(header.split(",")).map(String::strip).toList())
                .ifPresentOrElse(
                        scopes -> findings.addAll(needs.compare(scopes)),
                        () -> findings.add(Finding.unknown(Matter.SLACK_SCOPES, "slack.scopes.untold")));
        return findings;
    }

    private static Finding refused(String error) {
        if (NOT_NOW.contains(error)) {
            return Finding.unknown(Matter.SLACK_TOKEN, "slack.busy", error);
        }
        var key = TAKEN_OUT.contains(error) ? "slack.token.taken_out" : "slack.token.refused";
        return Finding.fault(Matter.SLACK_TOKEN, key, error);
    }
}
