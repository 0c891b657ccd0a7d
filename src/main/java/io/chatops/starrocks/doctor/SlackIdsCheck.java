package io.chatops.starrocks.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.doctor.Fetched.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the ids of the policy are anybody's and anything's in this workspace, and whether the bot is in the channels where it is
 * to speak. Ids that are not of Slack's form are another platform's.
 */
public final class SlackIdsCheck implements Check {
    /** A policy of more names is looked at so far: Slack allows some fifty such calls a minute. */
    private static final int MOST = 25;

    private final SlackSettings settings;
    private final AccessPolicy policy;
    private final Fetch fetch;

    /** Checks what a policy names. */
    public SlackIdsCheck(SlackSettings settings, AccessPolicy policy, Fetch fetch) {
        this.settings = settings;
        this.policy = policy;
        this.fetch = fetch;
    }

    @Override
    public Matter matter() {
        return Matter.SLACK_IDS;
    }

    @Override
    public Verdict silence() {
        return Verdict.UNKNOWN;
    }

    @Override
    public List<Finding> look() {
        var ids = ids();
        if (!settings.botToken().use(SlackTokenCheck::isBots)) {
            return List.of(Finding.unknown(Matter.SLACK_IDS, "slack.ids.untold"));
        }
        var findings = new ArrayList<Finding>();
        for (var id : ids.subList(0, Math.min(MOST, ids.size()))) {
            var answer = ask(id);
            if (answer.isEmpty()) {
                // the token's own line says why
                return List.of(Finding.unknown(Matter.SLACK_IDS, "slack.ids.untold"));
            }
            judge(id, answer.get()).ifPresent(findings::add);
        }
        if (ids.size() > MOST) {
            findings.add(Finding.unknown(Matter.SLACK_IDS, "slack.ids.many", MOST, ids.size()));
        }
        if (findings.isEmpty() && !ids.isEmpty()) {
            findings.add(Finding.ok(Matter.SLACK_IDS, "slack.ids", ids.size()));
        }
        return findings;
    }

    private List<String> ids() {
        var people = Policies.people(policy);
        return Stream.of(Policies.places(policy), people.channels(), people.groups(), people.users())
                .flatMap(List::stream)
                .filter(id -> id.matches("[CGSUW][A-Z0-9]{5,}"))
                .distinct()
                .toList();
    }

    private Optional<JsonNode> ask(String id) {
        return switch (id.charAt(0)) {
            case 'S' -> call("usergroups.users.list", "usergroup", id);
            case 'U', 'W' -> call("users.info", "user", id);
            default -> call("conversations.info", "channel", id);
        };
    }

    private Optional<JsonNode> call(String method, String parameter, String id) {
        return SlackCall.to(settings, fetch, method, Map.of(parameter, id))
                .answer()
                .map(Answered::body)
                .map(Json::read)
                .filter(body -> body.has("ok"))
                .filter(body -> !List.of("invalid_auth", "not_authed", "account_inactive", "token_revoked")
                        .contains(body.path("error").asText()));
    }

    private static Optional<Finding> judge(String id, JsonNode body) {
        var error = body.path("error").asText("");
        return switch (error) {
            case "" -> present(id, body);
            case "channel_not_found" -> Optional.of(Finding.warning(Matter.SLACK_IDS, "slack.ids.channel", id));
            case "no_such_subteam" -> Optional.of(Finding.warning(Matter.SLACK_IDS, "slack.ids.group", id));
            case "user_not_found", "users_not_found", "user_not_visible" ->
                Optional.of(Finding.warning(Matter.SLACK_IDS, "slack.ids.person", id));
            default -> Optional.of(Finding.unknown(Matter.SLACK_IDS, "slack.ids.refused", id, error));
        };
    }

    private static Optional<Finding> present(String id, JsonNode body) {
        if (body.has("channel") && !body.path("channel").path("is_member").asBoolean(true)) {
            return Optional.of(Finding.warning(Matter.SLACK_IDS, "slack.ids.outside", id));
        }
        if (body.has("users") && body.path("users").isEmpty()) {
            return Optional.of(Finding.warning(Matter.SLACK_IDS, "slack.ids.empty", id));
        }
        return body.path("user").path("deleted").asBoolean()
                ? Optional.of(Finding.warning(Matter.SLACK_IDS, "slack.ids.gone", id))
                : Optional.empty();
    }
}
