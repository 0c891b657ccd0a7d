package io.chatops.starrocks.config;

import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.access.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One approval rule of the configuration. */
final class RuleEntry {
    private static final int MOST_NEEDED = 20;
    private static final int LONGEST_HOURS = 30 * 24;

    private final Entry entry;
    private final Offers offers;

    private RuleEntry(Entry entry, Offers offers) {
        this.entry = entry;
        this.offers = offers;
    }

    /**
     * Reads a rule.
     *
     * @param grants those whom they make approvers decide where the rule names nobody
     * @param table people who have several ids, and count once
     */
    static ApprovalRule read(Entry entry, Offers offers, List<Grant> grants, List<Identity> table) {
        var reader = new RuleEntry(entry, offers);
        var rule = reader.rule();
        reader.checkThatItCanBeApproved(rule, grants, table);
        entry.refuseOthers();
        return rule;
    }

    private ApprovalRule rule() {
        var name = entry.text("name");
        if (name.isEmpty()) {
            entry.problem("name", "is missing: cards and the record call the rule by it");
        }
        var expiry = entry.whole("expiryHours", 1, LONGEST_HOURS)
                .map(Duration::ofHours)
                .orElse(ApprovalRule.EXPIRY);
        return new ApprovalRule(
                name.orElse("rule"),
                when(),
                people("approvers"),
                entry.whole("needed", 1, MOST_NEEDED).orElse(1),
                entry.flag("selfApproval"),
                entry.whole("remindMinutes", 1, LONGEST_HOURS * 60)
                        .map(Duration::ofMinutes)
                        .orElse(ApprovalRule.REMIND),
                escalation(expiry),
                expiry,
                people("breakGlass"),
                alsoIn());
    }

    private List<Spot> alsoIn() {
        return entry.part("alsoIn").map(RuleEntry::places).orElse(List.of());
    }

    private static List<Spot> places(Entry part) {
        var places = new ArrayList<Spot>();
        for (var platform : PlatformId.PLATFORMS) {
            PlatformId.all(part, platform, "channel").forEach(id -> places.add(id.spot()));
        }
        part.refuseOthers();
        if (PlatformId.PLATFORMS.stream().noneMatch(part::has)) {
            part.problem("names no place: write slack: [T.../C...] or dingtalk: [<corp id>/cid...], or take it out");
        }
        return places;
    }

    private When when() {
        return entry.part("when").map(this::when).orElse(When.ALWAYS);
    }

    private When when(Entry part) {
        var operations = part.list("operations");
        Offers.checkOperations(part, operations);
        var regions = part.list("regions");
        offers.checkRegions(part, regions);
        var payTypes = part.list("payTypes");
        if (!List.of("postPaid", "prePaid", "*").containsAll(payTypes)) {
            part.problem("payTypes", "may hold postPaid and prePaid");
        }
        var when = new When(
                part.ids("channels"),
                operations,
                regions,
                payTypes,
                part.whole("minimumCu", 1, 1_000_000),
                part.whole("minimumNodes", 1, 10_000),
                part.part("minimumPrice").flatMap(RuleEntry::price));
        part.refuseOthers();
        return when;
    }

    private static Optional<When.Amount> price(Entry part) {
        var amount = part.amount("amount");
        var currency = part.text("currency").filter(word -> word.matches("[A-Z]{3}"));
        if (!part.has("amount")) {
            part.problem("amount", "is missing");
        }
        if (currency.isEmpty()) {
            part.problem("currency", "must be three capital letters such as CNY");
        }
        part.refuseOthers();
        return amount.flatMap(sum -> currency.map(word -> new When.Amount(sum, word)));
    }

    private People people(String name) {
        return entry.part(name)
                .map(part -> {
                    var people = PeopleEntry.read(part);
                    part.refuseOthers();
                    if (people.isEmpty()) {
                        part.problem("names nobody: name users, groups or membersOf, or take it out");
                    }
                    return people;
                })
                .orElse(People.NOBODY);
    }

    private Optional<Escalation> escalation(Duration expiry) {
        return entry.part("escalation").map(part -> {
            var people = PeopleEntry.read(part);
            var after = part.whole("afterMinutes", 1, LONGEST_HOURS * 60).map(Duration::ofMinutes);
            part.refuseOthers();
            if (!part.has("afterMinutes")) {
                part.problem("afterMinutes", "is missing");
            }
            if (people.isEmpty()) {
                part.problem("names nobody: name users, groups or membersOf, or take it out");
            }
            if (after.filter(pause -> pause.compareTo(expiry) >= 0).isPresent()) {
                part.problem("afterMinutes", "is not before the rule's expiryHours, so nobody would ever be asked");
            }
            return new Escalation(after.orElse(Duration.ofMinutes(1)), people);
        });
    }

    private void checkThatItCanBeApproved(ApprovalRule rule, List<Grant> grants, List<Identity> table) {
        var named = rule.approvers();
        if (named.isEmpty() && !entry.has("approvers")) {
            named = grants.stream()
                    .filter(grant -> grant.role() == Role.APPROVER)
                    .map(Grant::people)
                    .reduce(People.NOBODY, People::and);
            if (named.isEmpty()) {
                entry.problem(
                        "approvers",
                        "is missing, and no grant makes anybody an approver: it could never be" + " approved");
                return;
            }
        }
        var able = rule.withEscalation(named).persons(table);
        if (able.isPresent() && able.getAsInt() < rule.needed()) {
            entry.problem("needed", "is more than the people who may approve: it could never be approved");
        }
    }
}
