package io.chatops.starrocks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import io.chatops.starrocks.access.Ruling.Demanded;
import io.chatops.starrocks.access.Ruling.Nobody;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One person with two accounts: what counts for the person, and what stays with the account. */
class IdentityGateTest {
    private static final Actor ALICE = slack("U-alice");
    private static final Actor ALICE_DING = ding("alice");
    private static final Actor BOB = slack("U-bob");
    private static final Actor BOB_DING = ding("bob");
    private static final Actor UNKNOWN_DING = ding("somebody");
    private static final Spot OPS = new Spot("slack", "T1", "C-ops", false);
    private static final Spot GROUP = new Spot("dingtalk", "corp", "cid-ops", false);
    private static final Aim CREATE = Aim.of(Aim.CREATE);
    private static final AccessPolicy ANYBODY = new AccessPolicy(List.of("*"), List.of("*"));
    private static final Identity ALICES = Identity.of("alice", ALICE, ALICE_DING);
    private static final Identity BOBS = Identity.of("bob", BOB, BOB_DING);

    private final KnownPeople people = new KnownPeople();

    @Test
    void anAccountIsOfOnePersonAlone() {
        var table = new Identities(List.of(ALICES, BOBS));

        assertThat(table.same(ALICE, ALICE_DING)).isTrue();
        assertThat(table.same(ALICE, BOB_DING)).isFalse();
        assertThat(table.same(UNKNOWN_DING, UNKNOWN_DING)).isTrue();
        assertThat(table.name(BOB_DING)).contains("bob");
        assertThat(table.on("dingtalk", BOB)).contains(BOB_DING);
        assertThat(table.on("slack", UNKNOWN_DING)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identities(List.of(ALICES, Identity.of("other", slack("U-x"), ALICE_DING))));
    }

    @Test
    void aRightOfOneAccountIsThePersonsInThePlacesThatItNames() {
        var named = new AccessPolicy(List.of("*"), List.of("U-alice"));
        var here = new AccessPolicy(List.of("C-ops"), List.of("U-alice"));

        assertThat(gate(named).asking(ALICE_DING, GROUP, CREATE)).isPresent();
        assertThat(gate(named.knowing(ALICES)).asking(ALICE_DING, GROUP, CREATE))
                .isEmpty();
        assertThat(gate(named.knowing(ALICES)).asking(BOB_DING, GROUP, CREATE)).isPresent();
        assertThat(gate(here.knowing(ALICES)).asking(ALICE_DING, GROUP, CREATE))
                .contains(new Missing("access.channels", "cid-ops"));
    }

    @Test
    void aGrantOfOneWorkspaceIsNotForAnother() {
        var grant = new Grant(
                Role.ADMINISTRATOR,
                List.of("T1"),
                List.of("*"),
                People.users("U-alice"),
                List.of("*"),
                List.of("*"),
                List.of("*"));
        var gate = gate(new AccessPolicy(List.of(), List.of()).granting(grant).knowing(ALICES));

        assertThat(gate.administers(ALICE)).isTrue();
        assertThat(gate.administering(ALICE_DING)).contains(new Missing("access.grants[0].workspaces", "corp"));
    }

    @Test
    void aGroupOfOnePlatformCountsOnTheOther() {
        people.inGroup("S-sre", "U-bob");
        var gate = gate(new AccessPolicy(List.of(), List.of())
                .granting(Grant.anything(Role.REQUESTER, List.of("*"), People.groups("S-sre")))
                .knowing(ALICES, BOBS));

        assertThat(gate.asking(BOB_DING, GROUP, CREATE)).isEmpty();
        assertThat(gate.asking(ALICE_DING, GROUP, CREATE)).isPresent();
    }

    @Test
    void aGuestsGroupIsNoRightOfTheMemberThatTheyAreElsewhere() {
        people.inGroup("S-sre", "U-bob").is("U-bob", Standing.GUEST);
        var policy = new AccessPolicy(List.of(), List.of())
                .granting(Grant.anything(Role.REQUESTER, List.of("*"), People.groups("S-sre")))
                .knowing(BOBS);

        assertThat(gate(policy).asking(BOB_DING, GROUP, CREATE)).isPresent();
        assertThat(gate(policy.lettingIn("U-bob")).asking(BOB_DING, GROUP, CREATE))
                .isEmpty();
    }

    @Test
    void whatTheOtherPlatformDoesNotTellGrantsNothing() {
        people.is("U-bob", Standing.UNKNOWN);
        var gate = gate(new AccessPolicy(List.of("*"), List.of("U-bob", "alice")).knowing(ALICES, BOBS));

        assertThat(gate.asking(BOB_DING, GROUP, CREATE))
                .hasValueSatisfying(missing -> assertThat(missing.isSilence()).isTrue());
        assertThat(gate.asking(ALICE_DING, GROUP, CREATE)).isEmpty();
    }

    @Test
    void approvesAcrossPlatformsWhoTheTableKnows() {
        var gate = gate(ANYBODY.approving(rule(People.users("U-bob"), 1)).knowing(ALICES, BOBS));
        var demand = demand(gate, ALICE, OPS);

        assertThat(gate.mayApprove(BOB_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(ALICE_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.OWN_REQUEST);
        assertThat(gate.mayApprove(UNKNOWN_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.UNMAPPED);
    }

    @Test
    void andTheOtherWayRound() {
        var gate = gate(ANYBODY.approving(rule(People.users("bob"), 1)).knowing(ALICES, BOBS));
        var demand = demand(gate, ALICE_DING, GROUP);

        assertThat(gate.mayApprove(BOB, ALICE_DING, GROUP, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(ALICE, ALICE_DING, GROUP, demand, false)).isEqualTo(Eligibility.OWN_REQUEST);
        assertThat(gate.mayApprove(slack("bob"), ALICE_DING, GROUP, demand, false))
                .as("the same letters in another workspace")
                .isEqualTo(Eligibility.UNMAPPED);
    }

    @Test
    void anybodyMeansNobodyOfAnotherPlatformWhoIsNotInTheTable() {
        var gate = gate(ANYBODY.approving(rule(People.users("*"), 1)).knowing(BOBS));
        var demand = demand(gate, ALICE, OPS);

        assertThat(gate.mayApprove(BOB_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(UNKNOWN_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.UNMAPPED);
    }

    @Test
    void theAccountInAnotherWorkspaceOfThePlatformIsNotTheOneThatCounts() {
        var elsewhere = new Spot("slack", "T2", "C-ops", false);
        var gate = gate(ANYBODY.approving(rule(People.users("*"), 1)).knowing(BOBS));
        var demand = demand(gate, new Actor("slack", "T2", "U-eve"), elsewhere);

        assertThat(gate.mayApprove(BOB_DING, slack("U-eve"), elsewhere, demand, false))
                .isEqualTo(Eligibility.UNMAPPED);
    }

    @Test
    void bothAccountsMustBeInGoodStanding() {
        var gate = gate(ANYBODY.approving(rule(People.users("U-bob", "bob"), 1)).knowing(BOBS));
        var demand = demand(gate, ALICE, OPS);

        people.is("U-bob", Standing.OUTSIDER);
        assertThat(gate.mayApprove(BOB_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.OUTSIDER);
        people.is("U-bob", Standing.UNKNOWN);
        assertThat(gate.mayApprove(BOB_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.UNKNOWN);
        people.is("U-bob", Standing.MEMBER).is("bob", Standing.OUTSIDER);
        assertThat(gate.mayApprove(BOB_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.OUTSIDER);
        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
    }

    @Test
    void breakingTheGlassIsThePersonsToo() {
        var rule = new ApprovalRule(
                "rule",
                When.ALWAYS,
                People.users("U-bob"),
                1,
                false,
                ApprovalRule.REMIND,
                Optional.empty(),
                ApprovalRule.EXPIRY,
                People.users("U-alice"));
        var gate = gate(ANYBODY.approving(rule).knowing(ALICES));
        var demand = demand(gate, ALICE, OPS);

        assertThat(gate.mayBreakGlass(ALICE_DING, OPS, demand)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayBreakGlass(UNKNOWN_DING, OPS, demand)).isEqualTo(Eligibility.UNMAPPED);
    }

    @Test
    void twoIdsOfOnePersonAreOneWhenApproversAreCounted() {
        var both = rule(People.users("U-bob", "bob"), 2);
        var others = rule(People.users("alice", "bob"), 1);

        assertThat(gate(ANYBODY.approving(both).knowing(BOBS)).rule(ALICE, OPS, Purchases.small()))
                .isEqualTo(new Nobody("rule", 2, 1));
        assertThat(gate(ANYBODY.approving(others).knowing(ALICES)).rule(ALICE, OPS, Purchases.small()))
                .as("alice asks herself; bob of the rule is taken for a person of Slack")
                .isInstanceOf(Demanded.class);
        assertThat(gate(ANYBODY.approving(rule(People.users("alice"), 1)).knowing(ALICES))
                        .rule(ALICE, OPS, Purchases.small()))
                .isEqualTo(new Nobody("rule", 1, 0));
    }

    @Test
    void fourEyesAreThoseOfTwoPersons() {
        people.inChannel("C-ops", "U-alice", "U-bob");
        var gate = gate(ANYBODY.withFourEyesIn("C-ops").knowing(ALICES, BOBS));
        var demand = demand(gate, ALICE, OPS);

        assertThat(gate.mayApprove(BOB_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(ALICE_DING, ALICE, OPS, demand, false)).isEqualTo(Eligibility.OWN_REQUEST);
        people.inChannel("C-ops", "U-alice");
        assertThat(gate.rule(ALICE, OPS, Purchases.small())).isEqualTo(new Nobody("four-eyes", 1, 0));
    }

    @Test
    void placesOfARuleAreThoseOfToday() {
        var shown = rule(People.users("U-bob"), 1).alsoIn(GROUP);
        var demand = demand(gate(ANYBODY.approving(rule(People.users("U-bob"), 1))), ALICE, OPS);

        assertThat(gate(ANYBODY.approving(shown)).alsoIn(demand, OPS)).containsExactly(GROUP);
        assertThat(gate(ANYBODY).alsoIn(demand, OPS)).isEmpty();
    }

    @Test
    void whoIsNotKnownIsToldWhichRowIsMissing() {
        assertThat(Gate.unmapped(BOB_DING)).isEqualTo(new Missing("access.people", "corp/bob", Why.UNMAPPED));
    }

    private Gate gate(AccessPolicy policy) {
        return new Gate(policy, people);
    }

    private static Demand demand(Gate gate, Actor requester, Spot spot) {
        return ((Demanded) gate.rule(requester, spot, Purchases.small())).demand();
    }

    private static ApprovalRule rule(People approvers, int needed) {
        return ApprovalRule.of("rule", When.ALWAYS, approvers, needed);
    }

    private static Actor slack(String user) {
        return new Actor("slack", "T1", user);
    }

    private static Actor ding(String user) {
        return new Actor("dingtalk", "corp", user);
    }
}
