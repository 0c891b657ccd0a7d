package io.chatops.starrocks.doctor;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.slack.SlackScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which scopes the bot needs under a policy, and which it could do without. */
public final class SlackScopeNeeds {
    /** Every scope of the manifest, and whether the bot cannot do without it. */
    private final Map<String, Boolean> scopes = new LinkedHashMap<>();

    private SlackScopeNeeds() {}

    /** What a policy makes of the manifest's scopes: who is in a group has to be asked only where one is named. */
    public static SlackScopeNeeds of(AccessPolicy policy) {
        var people = Policies.people(policy);
        var needs = new SlackScopeNeeds();
        SlackScopes.NEEDED.forEach(scope -> needs.scopes.put(scope, true));
        needs.scopes.put(SlackScopes.FILES, false);
        needs.scopes.put(SlackScopes.GROUPS, anyOf(people.groups(), "S"));
        boolean members = anyOf(people.channels(), "CG");
        SlackScopes.MEMBERS.forEach(scope -> needs.scopes.put(scope, members));
        return needs;
    }

    /** Whether any of the ids is Slack's, by its first letter; departments and groups of DingTalk need no scope there. */
    private static boolean anyOf(List<String> ids, String letters) {
        return ids.stream().anyMatch(id -> letters.indexOf(id.charAt(0)) >= 0);
    }

    /** Every scope of the manifest. */
    Collection<String> all() {
        return scopes.keySet();
    }

    /** What is missing, what is too much. */
    List<Finding> compare(List<String> granted) {
        var findings = new ArrayList<Finding>();
        scopes.forEach((scope, needed) -> {
            if (!granted.contains(scope)) {
                findings.add(
                        needed
                                ? Finding.fault(Matter.SLACK_SCOPES, "slack.scopes.missing", scope)
                                : Finding.warning(Matter.SLACK_SCOPES, "slack.scopes.lesser", scope));
            }
        });
        var more = granted.stream()
                .filter(scope -> !scope.isEmpty() && !scopes.containsKey(scope))
                .toList();
        if (!more.isEmpty()) {
            findings.add(Finding.warning(Matter.SLACK_SCOPES, "slack.scopes.more", String.join(", ", more)));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(Matter.SLACK_SCOPES, "slack.scopes", granted.size()));
        }
        return findings;
    }
}
