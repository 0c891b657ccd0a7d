package io.chatops.starrocks.config;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.When;
import java.util.HashSet;
import java.util.List;

/** Who may use the bot and who must agree: ids of the platform, since names change and can be chosen freely. */
final class AccessSection {
    private final Source source;
    private final Problems problems;

    private AccessSection(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static AccessPolicy read(Source source, Problems problems) {
        return new AccessSection(source, problems).policy();
    }

    private AccessPolicy policy() {
        var offers = new Offers(
                source.list(Key.CLOUD_REGIONS).orElse(List.of()),
                source.list(Key.CLOUD_OFFERED_PROFILES).orElse(List.of()));
        var grants = source.entries(Key.GRANTS).stream()
                .map(entry -> GrantEntry.read(entry, offers))
                .toList();
        var people = PersonEntry.table(source);
        return new AccessPolicy(
                ids(Key.CHANNELS),
                ids(Key.USERS),
                fourEyes(),
                grants,
                oneByOne(Key.OUTSIDERS),
                rules(offers, grants, people),
                people);
    }

    private List<String> ids(Key key) {
        var ids = source.list(key).orElse(List.of());
        if (ids.stream().anyMatch(Entry::isName)) {
            problems.add(
                    key.label() + " takes ids, not names: on Slack they begin with C, G, D or U and stand at the end of"
                            + " \"Copy link\"; or \"*\" for any");
        }
        return ids;
    }

    private List<String> oneByOne(Key key) {
        var ids = ids(key);
        if (ids.contains(AccessPolicy.ANY)) {
            problems.add(key.label() + " takes no \"*\": each id has to be written out");
        }
        return ids;
    }

    private List<String> fourEyes() {
        var ids = oneByOne(Key.FOUR_EYES);
        if (ids.stream().anyMatch(PeopleEntry::isDingTalkGroup)) {
            problems.add(Key.FOUR_EYES.label() + " " + PeopleEntry.UNTOLD
                    + ": write a grant and a rule for a department instead, docs/policy.md shows them");
        }
        return ids;
    }

    private List<ApprovalRule> rules(Offers offers, List<Grant> grants, List<Identity> people) {
        var entries = source.entries(Key.RULES);
        var rules = entries.stream()
                .map(entry -> RuleEntry.read(entry, offers, grants, people))
                .toList();
        var names = new HashSet<>(List.of(AccessPolicy.FOUR_EYES_RULE));
        for (int index = 0; index < rules.size(); index++) {
            var rule = rules.get(index);
            if (entries.get(index).has("name") && !names.add(rule.name())) {
                entries.get(index).problem("name", "is the name of another rule: no two may have the same");
            }
            if (rules.subList(0, index).stream()
                    .map(ApprovalRule::when)
                    .anyMatch(before -> before.equals(When.ALWAYS) || before.equals(rule.when()))) {
                entries.get(index).problem("never applies: a rule before it is for all that it is for");
            }
        }
        return rules;
    }
}
