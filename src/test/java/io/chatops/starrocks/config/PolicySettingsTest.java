package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySettingsTest {
    private static final String GRANT =
            "role: requester, workspaces: '*', channels: C1, operations: create, regions: '*', profiles: '*'";
    private static final String RULE = "name: large, approvers: {users: [U1, U2]}";

    @TempDir
    private Path directory;

    private ConfigDirectory config;

    @BeforeEach
    void startWithSlackAlone() {
        config = ConfigDirectory.withSlack(directory);
    }

    @Test
    void everythingOfAPolicyReachesIt() {
        config.file(
                "access:",
                "  channels: [C1]",
                "  users: [U1]",
                "  fourEyes: [C2]",
                "  outsiders: [U9]",
                "  grants:",
                "    - role: requester",
                "      workspaces: [T1]",
                "      channels: [C3]",
                "      users: [U2]",
                "      groups: [S1]",
                "      membersOf: [C4]",
                "      operations: [create]",
                "      regions: [cn-hangzhou]",
                "      profiles: [current]",
                "    - {role: Administrator, workspaces: '*', users: U3}",
                "approvals:",
                "  rules:",
                "    - name: large",
                "      when:",
                "        channels: [C3]",
                "        operations: create",
                "        regions: [cn-hangzhou]",
                "        payTypes: [prePaid]",
                "        minimumCu: 64",
                "        minimumNodes: 5",
                "        minimumPrice: {amount: 99.50, currency: CNY}",
                "      approvers: {groups: [S1]}",
                "      needed: 2",
                "      selfApproval: true",
                "      remindMinutes: 10",
                "      escalation: {afterMinutes: 60, users: [U4]}",
                "      expiryHours: 8",
                "      breakGlass: {users: [U5]}",
                "    - {name: rest, approvers: {membersOf: C1}}");

        assertThat(config.settings().access())
                .isEqualTo(new AccessPolicy(
                        List.of("C1"),
                        List.of("U1"),
                        List.of("C2"),
                        List.of(
                                new Grant(
                                        Role.REQUESTER,
                                        List.of("T1"),
                                        List.of("C3"),
                                        new People(List.of("U2"), List.of("S1"), List.of("C4")),
                                        List.of("create"),
                                        List.of("cn-hangzhou"),
                                        List.of("current")),
                                Grant.anything(Role.ADMINISTRATOR, List.of("*"), People.users("U3"))),
                        List.of("U9"),
                        List.of(
                                new ApprovalRule(
                                        "large",
                                        new When(
                                                List.of("C3"),
                                                List.of("create"),
                                                List.of("cn-hangzhou"),
                                                List.of("prePaid"),
                                                Optional.of(64),
                                                Optional.of(5),
                                                Optional.of(new When.Amount(new BigDecimal("99.50"), "CNY"))),
                                        People.groups("S1"),
                                        2,
                                        true,
                                        Duration.ofMinutes(10),
                                        Optional.of(new Escalation(Duration.ofHours(1), People.users("U4"))),
                                        Duration.ofHours(8),
                                        People.users("U5")),
                                ApprovalRule.of("rest", When.ALWAYS, People.channels("C1"), 1))));
        assertThat(config.settings().describe())
                .anyMatch(line -> line.contains("2 grants, four eyes in C2, outsiders U9"))
                .contains("approvals: rules large, rest");
    }

    @Test
    void everyProblemOfAPolicyIsSaidAtOnceByItsPath() {
        config.file(
                "access:",
                "  outsiders: ['*']",
                "  fourEyes: ['#ops']",
                "  grants:",
                "    - {" + GRANT + ", users: U1}",
                "    - {role: owner, workspaces: '*', channels: C1, users: '@bob', operations: create, regions: '*'}",
                "    - just words",
                "approvals:",
                "  rules:",
                "    - {" + RULE + ", neded: 2}",
                "    - {name: other, approvers: {users: [U1]}, needed: 0, when: {minimumCu: many}}");

        assertThat(config.problems())
                .contains(
                        "access.outsiders takes no \"*\": each id has to be written out",
                        "access.grants[1].role must be reader, requester, approver or administrator",
                        "access.grants[1].profiles is missing, so the grant would never apply: name ids, or \"*\" for any",
                        "access.grants[2] must hold keys and values, one a line",
                        "approvals.rules[0].neded is not a key: was needed meant?",
                        "approvals.rules[1].needed must be at least 1",
                        "approvals.rules[1].when.minimumCu must be a whole number from 1 to 1000000",
                        "approvals.rules[1] never applies: a rule before it is for all that it is for")
                .anyMatch(sentence -> sentence.startsWith("access.fourEyes takes ids, not names"))
                .anyMatch(sentence -> sentence.startsWith("access.grants[1].users takes ids, not names"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users: U1|",
                "groups: S1|",
                "membersOf: C1|",
                "colour: blue|[0] is for nobody",
                "users: U1, usres: U2|[0].usres is not a key: was users meant?",
                "users: U1, colour: blue|[0].colour is not a key: take it out",
                "users: ['U 1']|[0].users takes ids, not names",
                "groups: [900001]|",
                "membersOf: [cidEXAMPLE==]|[0].membersOf takes no group chat of DingTalk",
                "groups: ['*']|[0].groups takes no \"*\"",
                "groups: [U0123456789]|[0].groups takes ids of user groups",
                "users: [{id: U1}]|[0].users must be a list of words"
            })
    void aGrantIsForPeopleThatCanBeFound(String people, String problem) {
        config.file("access: {grants: [{" + GRANT + ", " + people + "}]}");

        expect("access.grants", problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role: requester, workspaces: T1, channels: C1, users: U1, operations: create, regions: x-1|profiles",
                "role: requester, workspaces: T1, channels: C1, users: U1, regions: x-1, profiles: '*'|operations",
                "role: approver, workspaces: T1, channels: C1, users: U1, operations: create, profiles: '*'|regions",
                "role: reader, workspaces: T1, users: U1|channels",
                "role: reader, channels: C1, users: U1|workspaces",
                "role: administrator, users: U1|workspaces",
                "role: reader, workspaces: T1, channels: C1, users: U1, regions: cn-hangzhou|regions",
                "role: administrator, workspaces: T1, channels: C1, users: U1|channels",
                "role: requester, workspaces: T1, channels: C1, users: U1, operations: restart, regions: '*',"
                        + " profiles: '*'|operations",
                "role: requester, workspaces: T1, channels: C1, users: U1, operations: create, regions: us-east-1,"
                        + " profiles: '*'|regions",
                "role: requester, workspaces: T1, channels: C1, users: U1, operations: create, regions: Hangzhou,"
                        + " profiles: '*'|regions",
                "role: requester, workspaces: T1, channels: C1, users: U1, operations: create, regions: '*',"
                        + " profiles: night|profiles"
            })
    void aGrantThatCouldNeverApplyIsAProblem(String grant, String key) {
        config.file(
                "access: {grants: [{" + grant + "}]}", "cloud: {regions: [cn-hangzhou, x-1], offeredProfiles: [day]}");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).startsWith("access.grants[0]." + key + " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a, approvers: {users: [U1, U2]}, needed: 2|",
                "name: a, approvers: {users: [U1, U1]}, needed: 2|[0].needed is more than the people who may approve",
                "name: a, approvers: {users: [U1]}, needed: 2, escalation: {afterMinutes: 5, users: U2}|",
                "name: a, approvers: {users: '*'}, needed: 9|",
                "name: a, approvers: {groups: S1}, needed: 9|",
                "name: a|[0].approvers is missing, and no grant makes anybody an approver",
                "name: a, approvers: {}|[0].approvers names nobody",
                "approvers: {users: U1}|[0].name is missing",
                "name: four-eyes, approvers: {users: U1}|[0].name is the name of another rule",
                "name: a, approvers: {users: U1}, needed: -1|[0].needed must be at least 1",
                "name: a, approvers: {users: U1}, needed: 2.5|[0].needed must be a whole number from 1 to 20",
                "name: a, approvers: {users: U1}, selfApproval: yep|[0].selfApproval must be true or false",
                "name: a, approvers: {users: U1}, expiryHours: 0|[0].expiryHours must be at least 1",
                "name: a, approvers: {users: U1}, escalation: {users: U2}|[0].escalation.afterMinutes is missing",
                "name: a, approvers: {users: U1}, escalation: {afterMinutes: 5}|[0].escalation names nobody",
                "name: a, approvers: {users: U1}, expiryHours: 1, escalation: {afterMinutes: 60, users: U2}|"
                        + "[0].escalation.afterMinutes is not before the rule's expiryHours",
                "name: a, approvers: {users: U1}, breakGlass: {user: U2}|[0].breakGlass.user is not a key",
                "name: a, approvers: {users: U1}, when: {payTypes: weekly}|[0].when.payTypes may hold",
                "name: a, approvers: {users: U1}, when: {regions: 'Bei jing'}|[0].when.regions must be",
                "name: a, approvers: {users: U1}, when: {minimumPrice: {amount: 10}}|"
                        + "[0].when.minimumPrice.currency must be",
                "name: a, approvers: {users: U1}, when: {minimumPrice: {currency: CNY}}|"
                        + "[0].when.minimumPrice.amount is missing",
                "name: a, approvers: {users: U1}, when: {minimumPrice: {amount: ten, currency: CNY}}|"
                        + "[0].when.minimumPrice.amount must be an amount",
                "name: a, approvers: {users: U1}, when: {minimunCu: 8}|[0].when.minimunCu is not a key: was minimumCu"
            })
    void aRuleThatCouldNeverBeMetIsAProblem(String rule, String problem) {
        config.file("approvals: {rules: [{" + rule + "}]}");

        if (problem != null && problem.contains("breakGlass")) {
            assertThat(config.problems()).anyMatch(sentence -> sentence.startsWith("approvals.rules" + problem));
        } else {
            expect("approvals.rules", problem);
        }
    }

    @Test
    void approversOfTheGrantsAreEnoughForARuleThatNamesNobody() {
        config.file(
                "access: {grants: [{role: approver, workspaces: '*', channels: '*', users: U1, operations: '*',"
                        + " regions: '*', profiles: '*'}]}",
                "approvals: {rules: [{name: a}]}");
        assertThat(config.problems()).isEmpty();

        config.file(
                "access: {grants: [{role: approver, workspaces: '*', channels: '*', users: U1, operations: '*',"
                        + " regions: '*', profiles: '*'}]}",
                "approvals: {rules: [{name: a, needed: 2}]}");
        expect("approvals.rules", "[0].needed is more than");
    }

    @Test
    void fourEyesTakeNoGroupChatOfDingTalk() {
        config.file("access: {fourEyes: [cidEXAMPLE==]}");

        assertThat(config.problems())
                .anyMatch(sentence -> sentence.contains("fourEyes takes no group chat of DingTalk")
                        && sentence.contains("docs/policy.md"));
    }

    @Test
    void noSentenceRepeatsAValue() {
        config.file(
                "access: {grants: [{role: Hunter_2, workspaces: 'Hunter_2 x', users: '@Hunter_2', regions: Hunter_2}]}",
                "approvals: {rules: [{name: Hunter_2, needed: Hunter_2, selfApproval: Hunter_2,",
                "  when: {payTypes: Hunter_2, minimumPrice: {amount: Hunter_2, currency: Hunter_2}}}]}");

        assertThat(config.problems()).hasSizeGreaterThan(8).noneMatch(sentence -> sentence.contains("Hunter_2"));
    }

    @Test
    void aListOfObjectsIsAList() {
        config.file("access: {grants: {role: reader}}", "approvals: {rules: all}");

        assertThat(config.problems())
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("must be a list whose items hold keys and values"));
    }

    private void expect(String key, String problem) {
        if (problem == null) {
            assertThat(config.problems()).isEmpty();
        } else {
            assertThat(config.problems()).anyMatch(sentence -> sentence.startsWith(key + problem));
        }
    }
}
