package io.chatops.starrocks.access;

import static io.chatops.starrocks.access.AccessPolicy.CHANNELS_KEY;
import static io.chatops.starrocks.access.AccessPolicy.FOUR_EYES_KEY;
import static io.chatops.starrocks.access.AccessPolicy.GRANTS_KEY;
import static io.chatops.starrocks.access.AccessPolicy.OUTSIDERS_KEY;
import static io.chatops.starrocks.access.AccessPolicy.USERS_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
    private static final Actor ALICE = actor("U-alice");
    private static final Actor MALLORY = actor("U-mallory");
    private static final Spot OPS = spot("C-ops");
    private static final Spot DIRECT = new Spot("slack", "T1", "D-alice", true);
    private static final Aim CREATE = Aim.of(Aim.CREATE);
    private static final AccessPolicy NOTHING = new AccessPolicy(List.of(), List.of());
    private static final AccessPolicy ANYBODY = new AccessPolicy(List.of("*"), List.of("*"));

    private final KnownPeople people = new KnownPeople();

    @Test
    void nothingIsAllowedUntilTheConfigurationSaysSo() {
        var gate = gate(NOTHING);

        assertThat(gate.reading(ALICE, OPS)).contains(new Missing(USERS_KEY, "U-alice"));
        assertThat(gate.reading(ALICE, DIRECT)).contains(new Missing(USERS_KEY, "U-alice"));
        assertThat(gate.asking(ALICE, OPS, CREATE)).contains(new Missing(USERS_KEY, "U-alice"));
        assertThat(gate.administering(ALICE)).contains(new Missing(GRANTS_KEY, "U-alice"));
    }

    @Test
    void thePlainListsLetTheirPeopleReadAndAskInTheirChannels() {
        var gate = gate(new AccessPolicy(List.of("C-ops"), List.of("U-alice")));

        assertThat(gate.reading(ALICE, OPS)).isEmpty();
        assertThat(gate.asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate.asking(ALICE, spot("C-other"), CREATE)).contains(new Missing(CHANNELS_KEY, "C-other"));
        assertThat(gate.reading(MALLORY, OPS)).contains(new Missing(USERS_KEY, "U-mallory"));
        assertThat(gate.asking(MALLORY, spot("C-other"), CREATE)).contains(new Missing(USERS_KEY, "U-mallory"));
        assertThat(gate.administers(ALICE)).isFalse();
    }

    @Test
    void aConversationOfOnesOwnIsForReading() {
        var gate = gate(new AccessPolicy(List.of("C-ops"), List.of("U-alice")));

        assertThat(gate.reading(ALICE, DIRECT)).isEmpty();
        assertThat(gate.asking(ALICE, DIRECT, CREATE)).contains(new Missing(CHANNELS_KEY, "D-alice"));
        assertThat(gate.reading(MALLORY, DIRECT)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "T2, C-ops, U-alice, create, cn-hangzhou, prod, outsiders",
        "T1, C-two, U-alice, create, cn-hangzhou, prod, channels",
        "T1, C-ops, U-other, create, cn-hangzhou, prod, users",
        "T1, C-ops, U-alice, delete, cn-hangzhou, prod, operations",
        "T1, C-ops, U-alice, create, cn-beijing, prod, regions",
        "T1, C-ops, U-alice, create, cn-hangzhou, test, profiles"
    })
    void oneDimensionThatDoesNotFitIsEnoughToRefuse(
            String tenant, String channel, String user, String operation, String region, String profile, String key) {
        var gate = gate(NOTHING.granting(new Grant(
                Role.REQUESTER,
                List.of("T1"),
                List.of("C-ops"),
                People.users("U-alice"),
                List.of("create"),
                List.of("cn-hangzhou"),
                List.of("prod"))));
        assertThat(gate.asking(ALICE, OPS, aim("create", "cn-hangzhou", "prod")))
                .isEmpty();

        var refused =
                gate.asking(actor(user), new Spot("slack", tenant, channel, false), aim(operation, region, profile));

        assertThat(refused)
                .hasValueSatisfying(missing -> assertThat(missing.key()).endsWith("." + key));
    }

    @Test
    void aWorkspaceThatNoGrantNamesIsRefused() {
        var gate = gate(NOTHING.granting(new Grant(
                Role.READER, List.of("T2"), List.of("*"), People.users("*"), List.of(), List.of(), List.of())));

        assertThat(gate.reading(ALICE, OPS)).contains(new Missing("access.grants[0].workspaces", "T1"));
        assertThat(gate.reading(new Actor("slack", "T2", "U-alice"), new Spot("slack", "T2", "C", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"workspaces", "channels", "users", "operations", "regions", "profiles"})
    void anEmptyListTakesInNothing(String empty) {
        var any = List.of("*");
        var gate = gate(NOTHING.granting(new Grant(
                Role.REQUESTER,
                empty.equals("workspaces") ? List.of() : any,
                empty.equals("channels") ? List.of() : any,
                empty.equals("users") ? People.NOBODY : People.users("*"),
                empty.equals("operations") ? List.of() : any,
                empty.equals("regions") ? List.of() : any,
                empty.equals("profiles") ? List.of() : any)));

        assertThat(gate.asking(ALICE, OPS, aim("create", "cn-hangzhou", "prod")))
                .hasValueSatisfying(missing -> assertThat(missing.key()).isEqualTo("access.grants[0]." + empty));
    }

    @Test
    void whatIsNotKnownYetFitsAnyGrantAndIsRefusedWhenItIsKnown() {
        var gate = gate(NOTHING.granting(new Grant(
                Role.REQUESTER,
                List.of("*"),
                List.of("*"),
                People.users("U-alice"),
                List.of("create"),
                List.of("cn-hangzhou"),
                List.of("*"))));

        assertThat(gate.asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate.asking(ALICE, OPS, aim("create", "us-east-1", "x")))
                .contains(new Missing("access.grants[0].regions", "us-east-1"));
    }

    @Test
    void theCredentialsOfTheBotAreAProfileLikeAnyOther() {
        var gate = gate(NOTHING.granting(new Grant(
                Role.REQUESTER,
                List.of("*"),
                List.of("*"),
                People.users("*"),
                List.of("*"),
                List.of("*"),
                List.of("staging"))));

        assertThat(gate.asking(ALICE, OPS, Purchases.small().aim()))
                .contains(new Missing("access.grants[0].profiles", Aim.CURRENT_PROFILE));
        assertThat(gate.asking(ALICE, OPS, Purchases.small("staging").aim())).isEmpty();
    }

    @Test
    void grantsDoNotAddUpToARightThatNoneOfThemGives() {
        var gate = gate(NOTHING.granting(
                Grant.anything(Role.REQUESTER, List.of("C-ops"), People.users("U-bob")),
                Grant.anything(Role.REQUESTER, List.of("C-data"), People.users("U-alice"))));

        assertThat(gate.asking(ALICE, OPS, CREATE)).isPresent();
        assertThat(gate.asking(ALICE, spot("C-data"), CREATE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "READER, true, false, false",
        "REQUESTER, true, true, false",
        "APPROVER, true, false, false",
        "ADMINISTRATOR, true, false, true"
    })
    void eachRoleLetsPeopleReadAndNoneMoreThanItsOwn(Role role, boolean reads, boolean asks, boolean administers) {
        var gate = gate(NOTHING.granting(Grant.anything(role, List.of("C-ops"), People.users("U-alice"))));

        assertThat(gate.reading(ALICE, OPS).isEmpty()).isEqualTo(reads);
        assertThat(gate.asking(ALICE, OPS, CREATE).isEmpty()).isEqualTo(asks);
        assertThat(gate.administers(ALICE)).isEqualTo(administers);
    }

    @Test
    void administratorsAreThoseOfTheNamedWorkspaces() {
        var gate = gate(NOTHING.granting(new Grant(
                Role.ADMINISTRATOR,
                List.of("T1"),
                List.of(),
                People.users("U-alice"),
                List.of(),
                List.of(),
                List.of())));

        assertThat(gate.administers(ALICE)).isTrue();
        assertThat(gate.administers(new Actor("slack", "T2", "U-alice"))).isFalse();
        assertThat(gate.reading(ALICE, spot("C-any"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"GUEST", "OUTSIDER", "BOT"})
    void whoIsNoMemberIsRefusedByEveryRightUnlessLetInById(Standing standing) {
        people.is("U-alice", standing);
        var rights = ANYBODY.granting(Grant.anything(Role.ADMINISTRATOR, List.of("*"), People.users("U-alice")));
        var refusal = new Missing(OUTSIDERS_KEY, "U-alice", Why.STRANGER);

        assertThat(gate(rights).reading(ALICE, OPS)).contains(refusal);
        assertThat(gate(rights).asking(ALICE, OPS, CREATE)).contains(refusal);
        assertThat(gate(rights).administering(ALICE)).contains(refusal);
        assertThat(gate(rights.lettingIn("*")).reading(ALICE, OPS)).contains(refusal);
        assertThat(gate(rights.lettingIn("U-alice")).reading(ALICE, OPS)).isEmpty();
        assertThat(gate(rights.lettingIn("U-alice")).asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate(rights.lettingIn("U-alice")).administers(ALICE)).isTrue();
    }

    @Test
    void toBeLetInIsNoRight() {
        assertThat(gate(NOTHING.lettingIn("U-alice")).reading(ALICE, OPS)).contains(new Missing(USERS_KEY, "U-alice"));
    }

    @Test
    void whoActsInAnothersWorkspaceIsFromOutside() {
        var visitor = new Actor("slack", "T9", "U-visitor");

        assertThat(gate(ANYBODY).reading(visitor, OPS)).contains(new Missing(OUTSIDERS_KEY, "U-visitor", Why.STRANGER));
    }

    @Test
    void silenceOfTheDirectoryNeverGrants() {
        people.silent(true);
        var silence = new Missing("access.grants[0].users", "U-alice", Why.SILENCE);
        for (var person : List.of(People.users("U-alice"), People.users("*"), People.groups("S-sre"))) {
            var policy = NOTHING.granting(Grant.anything(Role.REQUESTER, List.of("*"), person));

            assertThat(gate(policy).reading(ALICE, OPS)).contains(silence);
            assertThat(gate(policy).asking(ALICE, OPS, CREATE)).contains(silence);
        }
        var named = NOTHING.granting(Grant.anything(Role.REQUESTER, List.of("*"), People.users("U-alice")));
        assertThat(gate(named.lettingIn("U-alice")).asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate(NOTHING).asking(ALICE, OPS, CREATE)).contains(new Missing(USERS_KEY, "U-alice"));
    }

    @Test
    void thePlainListsNeedNoDirectoryForWhomTheyName() {
        people.silent(true);

        assertThat(gate(ANYBODY).asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate(new AccessPolicy(List.of("C-ops"), List.of("U-alice"))).asking(ALICE, OPS, CREATE))
                .isEmpty();
        assertThat(gate(new AccessPolicy(List.of("C-ops"), List.of("U-alice"))).asking(MALLORY, OPS, CREATE))
                .isPresent();
    }

    @Test
    void theMembersOfAGroupHaveItsRightAsLongAsTheyAreInIt() {
        var gate = gate(NOTHING.granting(Grant.anything(Role.REQUESTER, List.of("*"), People.groups("S-sre"))));

        assertThat(gate.asking(ALICE, OPS, CREATE))
                .contains(new Missing("access.grants[0].users", "U-alice", Why.SILENCE));
        people.inGroup("S-sre", "U-alice", "U-bob");
        assertThat(gate.asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate.asking(MALLORY, OPS, CREATE)).contains(new Missing("access.grants[0].users", "U-mallory"));
        people.inGroup("S-sre", "U-bob");
        assertThat(gate.asking(ALICE, OPS, CREATE)).contains(new Missing("access.grants[0].users", "U-alice"));
    }

    @Test
    void aGroupThatIsNotToldDoesNotHideARightThatAnotherGrantGives() {
        var gate = gate(NOTHING.granting(
                Grant.anything(Role.REQUESTER, List.of("*"), People.groups("S-silent")),
                Grant.anything(Role.REQUESTER, List.of("*"), People.users("U-alice"))));

        assertThat(gate.asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate.asking(MALLORY, OPS, CREATE))
                .hasValueSatisfying(missing -> assertThat(missing.isSilence()).isTrue());
    }

    @Test
    void fourEyesLetTheMembersOfTheChannelReadAndAskThere() {
        var gate = gate(NOTHING.withFourEyesIn("C-ops"));
        people.inChannel("C-ops", "U-alice");

        assertThat(gate.reading(ALICE, OPS)).isEmpty();
        assertThat(gate.asking(ALICE, OPS, CREATE)).isEmpty();
        assertThat(gate.reading(ALICE, DIRECT)).isEmpty();
        assertThat(gate.asking(ALICE, spot("C-other"), CREATE)).contains(new Missing(FOUR_EYES_KEY, "C-other"));
        assertThat(gate.asking(MALLORY, OPS, CREATE)).contains(new Missing(FOUR_EYES_KEY, "C-ops", Why.NOT_IN_CHANNEL));
        people.silent(true);
        assertThat(gate.asking(ALICE, OPS, CREATE))
                .hasValueSatisfying(missing -> assertThat(missing.isSilence()).isTrue());
    }

    @Test
    void ofSeveralGrantsTheOneThatLacksLeastIsNamed() {
        var gate = gate(NOTHING.granting(
                new Grant(
                        Role.REQUESTER,
                        List.of("T2"),
                        List.of("C-two"),
                        People.users("U-bob"),
                        List.of("*"),
                        List.of("*"),
                        List.of("*")),
                new Grant(
                        Role.REQUESTER,
                        List.of("*"),
                        List.of("C-ops"),
                        People.users("U-alice"),
                        List.of("*"),
                        List.of("cn-beijing"),
                        List.of("*"))));

        assertThat(gate.asking(ALICE, OPS, aim("create", "cn-hangzhou", "x")))
                .contains(new Missing("access.grants[1].regions", "cn-hangzhou"));
    }

    @Test
    void aGrantOfAGroupThatSomebodyIsNotInIsNotTheNearest() {
        people.inGroup("S-data", "U-bob").inGroup("S-sre", "U-alice");
        var gate = gate(NOTHING.granting(
                new Grant(
                        Role.REQUESTER,
                        List.of("*"),
                        List.of("*"),
                        People.groups("S-data"),
                        List.of("*"),
                        List.of("*"),
                        List.of("staging")),
                new Grant(
                        Role.REQUESTER,
                        List.of("*"),
                        List.of("*"),
                        People.groups("S-sre"),
                        List.of("*"),
                        List.of("cn-hangzhou"),
                        List.of("*"))));

        assertThat(gate.asking(ALICE, OPS, aim("create", "cn-beijing", "current")))
                .contains(new Missing("access.grants[1].regions", "cn-beijing"));
    }

    @Test
    void silenceIsNotToldWhereSomethingElseIsMissingForSure() {
        var gate =
                gate(NOTHING.granting(Grant.anything(Role.REQUESTER, List.of("C-other"), People.groups("S-silent"))));

        assertThat(gate.asking(ALICE, OPS, CREATE)).contains(new Missing("access.grants[0].channels", "C-ops"));
    }

    @Test
    void idsAreComparedWhole() {
        var gate = gate(new AccessPolicy(List.of("C-ops*", "C"), List.of("U-*", "u-alice")));

        assertThat(gate.reading(ALICE, OPS)).isPresent();
    }

    private Gate gate(AccessPolicy policy) {
        return new Gate(policy, people);
    }

    private static Aim aim(String operation, String region, String profile) {
        return new Aim(operation, Optional.of(region), Optional.of(profile));
    }

    private static Spot spot(String channel) {
        return new Spot("slack", "T1", channel, false);
    }

    private static Actor actor(String user) {
        return new Actor("slack", "T1", user);
    }
}
