package io.chatops.starrocks.access;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides who may do what. Keeps nothing: each answer is made anew from the policy and the directory, so that it can be asked when
 * something is asked for, when a button is pressed and again before anything is sent. What the directory does not tell grants
 * nothing; only the two plain lists need none of it, and then keep out those whom it tells to be strangers.
 */
public final class Gate {
    private static final Set<Role> READING = Set.of(Role.values());
    private static final Set<Role> ASKING = Set.of(Role.REQUESTER);
    private static final Set<Role> ADMINISTERING = Set.of(Role.ADMINISTRATOR);

    private final Identities identities;
    private final Roster roster;
    private final Rights rights;
    private final List<ApprovalRule> rules;

    /** The gate of a policy. */
    public Gate(AccessPolicy policy, Directory directory) {
        this.identities = new Identities(policy.people());
        this.roster = new Roster(policy, identities, directory);
        this.rights = new Rights(policy, roster);
        this.rules = Stream.concat(
                        policy.approvals().stream(), policy.fourEyes().stream().map(Gate::fourEyes))
                .toList();
    }

    /** Who has which accounts. */
    public Identities identities() {
        return identities;
    }

    /** What is missing for somebody of another platform: that the table of people says who they are. */
    public static Missing unmapped(Actor actor) {
        return new Missing(AccessPolicy.PEOPLE_KEY, actor.tenant() + "/" + actor.user(), Why.UNMAPPED);
    }

    private static ApprovalRule fourEyes(String channel) {
        return ApprovalRule.of(AccessPolicy.FOUR_EYES_RULE, When.in(List.of(channel)), People.channels(channel), 1);
    }

    /** What is missing for this person to ask questions here; in a conversation of their own with the bot no channel counts. */
    public Optional<Missing> reading(Actor actor, Spot spot) {
        var channel = spot.direct() ? Optional.<String>empty() : Optional.of(spot.channel());
        return rights.missing(READING, actor, new Claim.Question(spot.tenant(), channel, Optional.empty()));
    }

    /** What is missing for this person to ask for a change here. */
    public Optional<Missing> asking(Actor actor, Spot spot, Aim aim) {
        return rights.missing(ASKING, actor, question(spot, aim));
    }

    /** Whether this person may stop and start the bot. */
    public boolean administers(Actor actor) {
        return administering(actor).isEmpty();
    }

    /** What is missing for this person to stop and start the bot. */
    public Optional<Missing> administering(Actor actor) {
        var question = new Claim.Question(actor.tenant(), Optional.empty(), Optional.empty());
        return rights.missing(ADMINISTERING, actor, question);
    }

    /** Whether others must agree to what this person asks for here, and whether there are enough who may. */
    public Ruling rule(Actor requester, Spot spot, Sought sought) {
        var rule =
                rules.stream().filter(each -> each.when().holds(spot, sought)).findFirst();
        return rule.<Ruling>map(found -> ruling(found, requester, spot, sought)).orElseGet(Ruling.Free::new);
    }

    /** The names of the rules that some request in a place may fall under, in their order. */
    public List<String> rulesAt(Spot spot) {
        return rules.stream()
                .filter(rule -> isForPlace(rule, spot))
                .map(ApprovalRule::name)
                .toList();
    }

    private static boolean isForPlace(ApprovalRule rule, Spot spot) {
        var channels = rule.when().channels();
        return channels.isEmpty() || Lists.allow(channels, spot.channel());
    }

    private Ruling ruling(ApprovalRule rule, Actor requester, Spot spot, Sought sought) {
        var approvers = approvers(rule, question(spot, sought.aim()));
        var everybody =
                rule.escalation().map(Escalation::people).map(approvers::and).orElse(approvers);
        var without = rule.selfApproval() ? Optional.<Actor>empty() : Optional.of(requester);
        var possible = roster.count(everybody, spot, without, rule.needed());
        return possible.isPresent() && possible.getAsInt() < rule.needed()
                ? new Ruling.Nobody(rule.name(), rule.needed(), possible.getAsInt())
                : new Ruling.Demanded(rule.demand(approvers));
    }

    /**
     * Whether this person may agree to a request now: by what was demanded when it was asked for, and by what the rule of that name
     * says today. Whoever acts on another platform must have an account where it was asked for, and be in good standing by both.
     *
     * @param escalated whether the others of the escalation are asked too by now
     */
    public Eligibility mayApprove(Actor actor, Actor requester, Spot spot, Demand demand, boolean escalated) {
        if (identities.same(actor, requester) && !demand.selfApproval()) {
            return Eligibility.OWN_REQUEST;
        }
        var then = with(demand.approvers(), escalated ? demand.escalation() : Optional.empty());
        var question = new Claim.Question(spot.tenant(), Optional.of(spot.channel()), Optional.empty());
        var today = today(demand, spot)
                .map(rule -> with(approvers(rule, question), escalated ? rule.escalation() : Optional.empty()));
        return eligible(actor, spot, then, today);
    }

    /** Whether this person is named by a demand, and so is to be asked: where anybody may agree, nobody is named. */
    public boolean isAsked(Actor actor, Actor requester, Spot spot, Demand demand, boolean escalated) {
        var people = with(demand.approvers(), escalated ? demand.escalation() : Optional.empty());
        return !people.isAnybody()
                && roster.belongs(actor, people) == Roster.Belonging.YES
                && mayApprove(actor, requester, spot, demand, escalated) == Eligibility.YES;
    }

    /** Whether this person, who may be the requester, may go ahead alone now. */
    public Eligibility mayBreakGlass(Actor actor, Spot spot, Demand demand) {
        return eligible(actor, spot, demand.breakGlass(), today(demand, spot).map(ApprovalRule::breakGlass));
    }

    private Eligibility eligible(Actor actor, Spot spot, People then, Optional<People> today) {
        var there = identities.at(spot, actor);
        if (there.isEmpty()) {
            return Eligibility.UNMAPPED;
        }
        if (roster.stranger(there.get(), spot.tenant()).isPresent()
                || roster.stranger(actor, there.get().equals(actor) ? spot.tenant() : actor.tenant())
                        .isPresent()) {
            return Eligibility.OUTSIDER;
        }
        var before = roster.belongs(actor, then);
        var now = today.map(people -> roster.belongs(actor, people)).orElse(before);
        if (before == Roster.Belonging.NO || now == Roster.Belonging.NO) {
            return Eligibility.NOT_AN_APPROVER;
        }
        boolean known = before == Roster.Belonging.YES && now == Roster.Belonging.YES;
        boolean sure = !roster.isUnknown(actor) && !roster.isUnknown(there.get());
        return known && sure ? Eligibility.YES : Eligibility.UNKNOWN;
    }

    /** Where a request is to be shown besides the place where it was made, by what its rule says today. */
    public List<Spot> alsoIn(Demand demand, Spot spot) {
        return today(demand, spot).map(ApprovalRule::alsoIn).orElse(List.of());
    }

    /** The rule that a demand was made by, as it is now; none when nobody made it so here. */
    private Optional<ApprovalRule> today(Demand demand, Spot spot) {
        return rules.stream()
                .filter(rule -> rule.name().equals(demand.rule()))
                .filter(rule -> isForPlace(rule, spot))
                .findFirst();
    }

    private People approvers(ApprovalRule rule, Claim.Question question) {
        return rule.approvers().isEmpty() ? rights.approvers(question) : rule.approvers();
    }

    private static People with(People approvers, Optional<Escalation> escalation) {
        return escalation.map(Escalation::people).map(approvers::and).orElse(approvers);
    }

    private static Claim.Question question(Spot spot, Aim aim) {
        return new Claim.Question(spot.tenant(), Optional.of(spot.channel()), Optional.of(aim));
    }
}
