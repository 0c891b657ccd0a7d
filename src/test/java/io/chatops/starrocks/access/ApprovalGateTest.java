package io.chatops.starrocks.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Ruling.Demanded;
import io.chatops.starrocks.access.Ruling.Free;
import io.chatops.starrocks.access.Ruling.Nobody;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalGateTest {
    private static final Actor ALICE = actor("U-alice");
    private static final Actor BOB = actor("U-bob");
    private static final Actor CAROL = actor("U-carol");
    private static final Spot OPS = new Spot("slack", "T1", "C-ops", false);
    private static final AccessPolicy ANYBODY = new AccessPolicy(List.of("*"), List.of("*"));
    private static final People BOTH = People.users("U-bob", "U-carol");

    private final KnownPeople people = new KnownPeople();

    @Test
    void withoutARuleTheRequestersWordIsEnough() {
        assertThat(gate(ANYBODY).rule(ALICE, OPS, Purchases.small())).isEqualTo(new Free());
    }

    @ParameterizedTest
    @CsvSource({
        "cn-hangzhou, prePaid, 64, 5, 1000, true",
        "cn-beijing, prePaid, 64, 5, 1000, false",
        "cn-hangzhou, postPaid, 64, 5, 1000, false",
        "cn-hangzhou, prePaid, 63, 5, 1000, false",
        "cn-hangzhou, prePaid, 64, 4, 1000, false",
        "cn-hangzhou, prePaid, 64, 5, 999.99, false",
        "cn-hangzhou, prePaid, 640, 50, 1000.01, true",
        "cn-hangzhou, prePaid, 64, 5, , true"
    })
    void aRuleIsForWhatFitsAllOfItsParts(
            String region, String payType, int cu, int nodes, String price, boolean applies) {
        var when = new When(
                List.of(),
                List.of("create"),
                List.of("cn-hangzhou"),
                List.of("prePaid"),
                Optional.of(64),
                Optional.of(5),
                Optional.of(new When.Amount(new BigDecimal("1000"), "CNY")));

        var ruling = gate(ANYBODY.approving(ApprovalRule.of("large", when, BOTH, 1)))
                .rule(ALICE, OPS, Purchases.of(region, payType, cu, nodes, Optional.ofNullable(price)));

        assertThat(ruling instanceof Demanded).isEqualTo(applies);
    }

    @Test
    void aPriceInAnotherCurrencyIsNoPriceThatCouldBeCompared() {
        var when = price("1000", "USD");

        assertThat(gate(ANYBODY.approving(ApprovalRule.of("dear", when, BOTH, 1)))
                        .rule(ALICE, OPS, Purchases.small()))
                .isInstanceOf(Demanded.class);
    }

    @Test
    void theFirstRuleThatFitsApplies() {
        var gate = gate(ANYBODY.approving(
                ApprovalRule.of("dear", price("1000", "CNY"), BOTH, 2),
                ApprovalRule.of("any", When.ALWAYS, BOTH, 1),
                ApprovalRule.of("never", When.ALWAYS, People.NOBODY, 9)));

        assertThat(demand(gate, Purchases.small()).rule()).isEqualTo("any");
        assertThat(demand(gate, Purchases.of("cn-hangzhou", "postPaid", 16, 4, Optional.of("1000")))
                        .rule())
                .isEqualTo("dear");
    }

    @Test
    void aDemandHoldsWhatItsRuleSays() {
        var rule = new ApprovalRule(
                "production",
                When.ALWAYS,
                BOTH,
                2,
                false,
                Duration.ofMinutes(10),
                Optional.of(new Escalation(Duration.ofHours(1), People.groups("S-leads"))),
                Duration.ofHours(8),
                People.users("U-oncall"));
        people.inGroup("S-leads", "U-dave");

        assertThat(demand(gate(ANYBODY.approving(rule)), Purchases.small()))
                .isEqualTo(new Demand(
                        "production",
                        BOTH,
                        2,
                        false,
                        Duration.ofMinutes(10),
                        rule.escalation(),
                        Duration.ofHours(8),
                        People.users("U-oncall")));
    }

    @ParameterizedTest
    @CsvSource({
        "U-bob U-carol, 2, false, ",
        "U-bob, 2, false, 1",
        "U-alice U-bob, 2, false, 1",
        "U-alice U-bob, 2, true, ",
        "U-alice, 1, false, 0",
        "U-alice, 1, true, ",
        "U-bot U-guest U-bob, 2, false, 1",
        "U-silent U-bob, 2, false, ",
        "'*', 5, false, "
    })
    void itIsSaidWhenTooFewCouldAgree(String approvers, int needed, boolean selfApproval, Integer possible) {
        people.is("U-bot", Standing.BOT).is("U-guest", Standing.GUEST).is("U-silent", Standing.UNKNOWN);
        var rule = rule(People.users(approvers.split(" ")), needed, selfApproval);

        var ruling = gate(ANYBODY.approving(rule)).rule(ALICE, OPS, Purchases.small());

        assertThat(ruling)
                .isEqualTo(
                        possible == null
                                ? new Demanded(rule.demand(rule.approvers()))
                                : new Nobody("rule", needed, possible));
    }

    @Test
    void membersOfGroupsAndChannelsCountOnceEach() {
        people.inGroup("S-sre", "U-alice", "U-bob").inChannel("C-leads", "U-bob", "U-carol");
        var both = new People(List.of(), List.of("S-sre"), List.of("C-leads"));
        var gate = gate(ANYBODY.approving(rule(both, 3, false)));

        assertThat(gate.rule(ALICE, OPS, Purchases.small())).isEqualTo(new Nobody("rule", 3, 2));
        assertThat(gate.rule(actor("U-eve"), OPS, Purchases.small())).isInstanceOf(Demanded.class);
    }

    @Test
    void aGroupThatIsNotToldIsNotNobody() {
        var gate = gate(ANYBODY.approving(rule(People.groups("S-sre"), 2, false)));

        assertThat(gate.rule(ALICE, OPS, Purchases.small())).isInstanceOf(Demanded.class);
        people.inGroup("S-sre");
        assertThat(gate.rule(ALICE, OPS, Purchases.small())).isEqualTo(new Nobody("rule", 2, 0));
    }

    @Test
    void aLargeChannelIsNotLookedThroughPersonByPerson() {
        var crowd = IntStream.range(0, 500).mapToObj(each -> "U-" + each).toArray(String[]::new);
        IntStream.range(0, 500).forEach(each -> people.is("U-" + each, Standing.GUEST));
        people.inChannel("C-ops", crowd);

        assertThat(gate(ANYBODY.approving(rule(People.channels("C-ops"), 2, false)))
                        .rule(ALICE, OPS, Purchases.small()))
                .isInstanceOf(Demanded.class);
    }

    @Test
    void thoseWhoAreAskedLaterCountToo() {
        var rule = escalating(People.users("U-bob"), 2, People.users("U-carol"));

        assertThat(gate(ANYBODY.approving(rule)).rule(ALICE, OPS, Purchases.small()))
                .isInstanceOf(Demanded.class);
    }

    @Test
    void aRuleThatNamesNobodyIsForTheApproversOfTheGrants() {
        var gate = gate(ANYBODY.granting(
                        Grant.anything(Role.APPROVER, List.of("C-ops"), People.users("U-bob")),
                        Grant.anything(Role.APPROVER, List.of("C-other"), People.users("U-carol")))
                .approving(rule(People.NOBODY, 1, false)));

        var demand = demand(gate, Purchases.small());

        assertThat(demand.approvers()).isEqualTo(People.users("U-bob"));
        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(CAROL, ALICE, OPS, demand, false)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(gate.rule(BOB, OPS, Purchases.small())).isEqualTo(new Nobody("rule", 1, 0));
    }

    @Test
    void nobodyAgreesToTheirOwnRequestUnlessTheRuleSaysSo() {
        var strict = gate(ANYBODY.approving(rule(BOTH, 1, false)));
        var lenient = gate(ANYBODY.approving(rule(BOTH, 1, true)));

        assertThat(strict.mayApprove(BOB, BOB, OPS, demand(strict, Purchases.small()), false))
                .isEqualTo(Eligibility.OWN_REQUEST);
        assertThat(lenient.mayApprove(BOB, BOB, OPS, demand(lenient, Purchases.small()), false))
                .isEqualTo(Eligibility.YES);
        assertThat(lenient.mayApprove(ALICE, ALICE, OPS, demand(lenient, Purchases.small()), false))
                .isEqualTo(Eligibility.NOT_AN_APPROVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"GUEST", "OUTSIDER", "BOT"})
    void whoIsNoMemberAgreesToNothingUnlessLetInById(Standing standing) {
        people.is("U-bob", standing);
        var policy = ANYBODY.approving(rule(BOTH, 1, false));
        var demand = demand(gate(policy), Purchases.small());

        assertThat(gate(policy).mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.OUTSIDER);
        assertThat(gate(policy.lettingIn("U-bob")).mayApprove(BOB, ALICE, OPS, demand, false))
                .isEqualTo(Eligibility.YES);
    }

    @Test
    void silenceOfTheDirectoryAgreesToNothing() {
        var gate = gate(ANYBODY.approving(rule(BOTH.and(People.groups("S-sre")), 1, false)));
        people.inGroup("S-sre", "U-dave");
        var demand = demand(gate, Purchases.small());
        people.silent(true);

        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.UNKNOWN);
        assertThat(gate.mayApprove(actor("U-dave"), ALICE, OPS, demand, false)).isEqualTo(Eligibility.UNKNOWN);
        assertThat(gate.mayBreakGlass(BOB, OPS, demand)).isEqualTo(Eligibility.NOT_AN_APPROVER);
    }

    @Test
    void whoHasLeftTheGroupAgreesNoMore() {
        people.inGroup("S-sre", "U-bob", "U-carol");
        var gate = gate(ANYBODY.approving(rule(People.groups("S-sre"), 1, false)));
        var demand = demand(gate, Purchases.small());
        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);

        people.inGroup("S-sre", "U-carol");

        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.NOT_AN_APPROVER);
    }

    @Test
    void whoIsTakenOutOfTheRuleAgreesNoMoreAndWhoIsPutInDoesNotAgreeToOldRequests() {
        var demand = demand(gate(ANYBODY.approving(rule(BOTH, 1, false))), Purchases.small());
        var changed = gate(ANYBODY.approving(rule(People.users("U-carol", "U-dave"), 1, false)));

        assertThat(changed.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(changed.mayApprove(actor("U-dave"), ALICE, OPS, demand, false))
                .isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(changed.mayApprove(CAROL, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate(ANYBODY).mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
    }

    @Test
    void othersAgreeOnceTheyAreAskedToo() {
        var rule = escalating(People.users("U-bob"), 1, People.users("U-carol"));
        var gate = gate(ANYBODY.approving(rule));
        var demand = demand(gate, Purchases.small());

        assertThat(gate.mayApprove(CAROL, ALICE, OPS, demand, false)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(gate.mayApprove(CAROL, ALICE, OPS, demand, true)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, true)).isEqualTo(Eligibility.YES);
    }

    @Test
    void onlyThoseNamedForItBreakTheGlassTheRequesterAmongThem() {
        var rule = new ApprovalRule(
                "rule",
                When.ALWAYS,
                BOTH,
                1,
                false,
                ApprovalRule.REMIND,
                Optional.empty(),
                ApprovalRule.EXPIRY,
                People.users("U-alice"));
        var gate = gate(ANYBODY.approving(rule));
        var demand = demand(gate, Purchases.small());

        assertThat(gate.mayBreakGlass(ALICE, OPS, demand)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayBreakGlass(BOB, OPS, demand)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(gate(ANYBODY.approving(rule(BOTH, 1, false))).mayBreakGlass(ALICE, OPS, demand))
                .isEqualTo(Eligibility.NOT_AN_APPROVER);
        people.is("U-alice", Standing.GUEST);
        assertThat(gate.mayBreakGlass(ALICE, OPS, demand)).isEqualTo(Eligibility.OUTSIDER);
    }

    @Test
    void fourEyesNeedAnotherMemberOfTheChannel() {
        var gate = gate(ANYBODY.withFourEyesIn("C-ops"));
        people.inChannel("C-ops", "U-alice", "U-bot").is("U-bot", Standing.BOT);
        assertThat(gate.rule(ALICE, OPS, Purchases.small())).isEqualTo(new Nobody("four-eyes", 1, 0));

        people.inChannel("C-ops", "U-alice", "U-bob", "U-bot");

        var demand = demand(gate, Purchases.small());
        assertThat(gate.mayApprove(ALICE, ALICE, OPS, demand, false)).isEqualTo(Eligibility.OWN_REQUEST);
        assertThat(gate.mayApprove(BOB, ALICE, OPS, demand, false)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(CAROL, ALICE, OPS, demand, false)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(gate.rule(ALICE, new Spot("slack", "T1", "C-other", false), Purchases.small()))
                .isEqualTo(new Free());
    }

    private Gate gate(AccessPolicy policy) {
        return new Gate(policy, people);
    }

    private static Demand demand(Gate gate, Sought sought) {
        return ((Demanded) gate.rule(ALICE, OPS, sought)).demand();
    }

    private static When price(String amount, String currency) {
        return new When(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new When.Amount(new BigDecimal(amount), currency)));
    }

    private static ApprovalRule rule(People approvers, int needed, boolean selfApproval) {
        return new ApprovalRule(
                "rule",
                When.ALWAYS,
                approvers,
                needed,
                selfApproval,
                ApprovalRule.REMIND,
                Optional.empty(),
                ApprovalRule.EXPIRY,
                People.NOBODY);
    }

    private static ApprovalRule escalating(People approvers, int needed, People others) {
        return new ApprovalRule(
                "rule",
                When.ALWAYS,
                approvers,
                needed,
                false,
                ApprovalRule.REMIND,
                Optional.of(new Escalation(Duration.ofHours(1), others)),
                ApprovalRule.EXPIRY,
                People.NOBODY);
    }

    private static Actor actor(String user) {
        return new Actor("slack", "T1", user);
    }
}
