package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.Spot;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of people who are on both platforms, and where their requests are shown. */
class PeopleSettingsTest {
    private static final String ALICE = "{name: alice, slack: T012/U345, dingtalk: dingcorp/user0123}";

    @TempDir
    private Path directory;

    private ConfigDirectory config;

    @BeforeEach
    void startWithSlackAlone() {
        config = ConfigDirectory.withSlack(directory);
    }

    @Test
    void theTableReachesThePolicy() {
        config.file("access: {people: [" + ALICE + "]}");

        assertThat(config.settings().access().people())
                .containsExactly(Identity.of(
                        "alice", new Actor("slack", "T012", "U345"), new Actor("dingtalk", "dingcorp", "user0123")));
        assertThat(config.settings().describe()).anyMatch(line -> line.contains("1 people on both platforms"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{slack: T1/U1, dingtalk: d/u}|[1].name is missing",
                "{name: alice, slack: T1/U1, dingtalk: d/u}|[1].name is the name of another person, at access.people[0].name",
                "{name: bob, slack: T012/U345, dingtalk: d/u}|[1].slack is the account of another person, at access.people[0].slack",
                "{name: bob, slack: T1/U1, dingtalk: dingcorp/user0123}|[1].dingtalk is the account of another person",
                "{name: bob, slack: T1/U1}|[1] needs an account on both platforms",
                "{name: bob, slack: T1/U1, dingtalk: d/u, teams: a/b}|[1].teams is not a key",
                "{name: bob, slack: U1, dingtalk: d/u}|[1].slack must be the id of the workspace and that of the user",
                "{name: bob, slack: T1/C1, dingtalk: d/u}|[1].slack must be the id of the workspace and that of the user",
                "{name: bob, slack: '@bob', dingtalk: d/u}|[1].slack must be the id",
                "{name: bob, slack: T1/U1, dingtalk: user}|[1].dingtalk must be the corp id and the id of the user",
                "{name: bob, slack: T1/U1, dingtalk: d/}|[1].dingtalk must be the corp id",
                "{name: bob, slack: [T1/U1, T1/U2], dingtalk: d/u}|[1].slack must be one value",
                "{name: bob, slack: T1/U1, dingtalk: d/u}|"
            })
    void whatIsWrongInItIsSaidByItsPath(String second, String problem) {
        config.file("access: {people: [" + ALICE + ", " + second + "]}");

        if (problem == null) {
            assertThat(config.problems()).isEmpty();
        } else {
            assertThat(config.problems())
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence).startsWith("access.people" + problem));
        }
    }

    @Test
    void anAccountOfAnotherOrganisationCouldNeverSpeak() {
        config.set("DINGTALK_CLIENT_ID", "dingabc")
                .set("DINGTALK_CLIENT_SECRET", "secret")
                .set("DINGTALK_CORP_ID", "dingother")
                .file("access: {people: [" + ALICE + "]}");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .startsWith("access.people[0].dingtalk is of another organisation than dingtalk.corpId"));
    }

    @Test
    void aRuleSaysWhereElseItsRequestsAreShown() {
        config.file(
                "approvals:",
                "  rules:",
                "    - name: all",
                "      approvers: {users: [U1]}",
                "      alsoIn: {slack: T012/C345, dingtalk: [dingcorp/cidA+/b==]}");

        assertThat(config.settings().access().approvals().get(0).alsoIn())
                .containsExactly(
                        new Spot("slack", "T012", "C345", false), new Spot("dingtalk", "dingcorp", "cidA+/b==", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{slack: C345}|.slack must be the id of the workspace and that of the channel",
                "{slack: ['T1/#ops']}|.slack must be the id",
                "{dingtalk: cidA}|.dingtalk must be the corp id and the id of the conversation",
                "{teams: a/b}|names no place",
                "{slack: T1/C1, teams: a/b}|.teams is not a key",
                "{}|names no place"
            })
    void aPlaceThatCannotBeIsAProblem(String places, String problem) {
        config.file("approvals: {rules: [{name: all, approvers: {users: [U1]}, alsoIn: " + places + "}]}");

        assertThat(config.problems())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("approvals.rules[0].alsoIn")
                        .contains(problem));
    }

    @Test
    void aRuleCountsPersonsAndNotTheirIds() {
        config.file(
                "access: {people: [" + ALICE + "]}",
                "approvals: {rules: [{name: all, needed: 2, approvers: {users: [U345, user0123]}}]}");

        assertThat(config.problems())
                .containsExactly(
                        "approvals.rules[0].needed is more than the people who may approve: it could never be approved");
    }
}
