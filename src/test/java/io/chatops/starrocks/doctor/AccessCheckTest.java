package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a policy. */
class AccessCheckTest {
    private static final AccessPolicy PLAIN = new AccessPolicy(List.of("C1"), List.of("U1", "U2"));

    @Test
    void grantsAloneLetPeopleIn() {
        var none = new AccessPolicy(List.of(), List.of());
        var people = People.users("U1");

        assertThat(keys(none)).containsExactly("access.nobody");
        assertThat(keys(none.granting(Grant.anything(Role.REQUESTER, List.of("C1"), people))))
                .containsExactly("access");
        assertThat(keys(none.granting(Grant.anything(Role.READER, List.of("C1"), people))))
                .containsExactly("access.readers");
        assertThat(keys(none.withFourEyesIn("C1"))).containsExactly("access");
    }

    @Test
    void halfOfThePlainListsIsAFaultOnlyWhereNothingElseLetsAnybodyIn() {
        var half = new AccessPolicy(List.of("C1"), List.of());

        assertThat(new AccessCheck(half).look())
                .containsExactly(Finding.fault(Matter.ACCESS, "access.half", AccessPolicy.USERS_KEY));
        assertThat(new AccessCheck(half.withFourEyesIn("C1")).look())
                .containsExactly(Finding.warning(Matter.ACCESS, "access.half", AccessPolicy.USERS_KEY));
    }

    @Test
    void ruleNeedsSomebodyToSpareForItsApproversOwnRequests() {
        assertThat(keys(PLAIN.approving(rule(People.users("U1", "U2"), 2)))).containsExactly("access.rule");
        assertThat(keys(PLAIN.approving(rule(People.users("U1", "U2"), 1)))).containsExactly("access");
        assertThat(keys(PLAIN.approving(rule(People.groups("S1"), 2)))).containsExactly("access");
    }

    @Test
    void twoAccountsOfOnePersonAreNobodyToSpare() {
        var bothOfAlice = Identity.of("alice", new Actor("slack", "T1", "U1"), new Actor("dingtalk", "ding1", "alice"));
        var approvers = People.users("U1", "alice", "U2");

        assertThat(keys(PLAIN.approving(rule(approvers, 2)))).containsExactly("access");
        assertThat(keys(PLAIN.approving(rule(approvers, 2)).knowing(bothOfAlice)))
                .containsExactly("access.rule");
    }

    private static ApprovalRule rule(People approvers, int needed) {
        return ApprovalRule.of("r", When.ALWAYS, approvers, needed);
    }

    private static List<String> keys(AccessPolicy policy) {
        return new AccessCheck(policy).look().stream().map(Finding::key).toList();
    }
}
