package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.sandbox.slack.Person;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who may ask, where, and what a refusal tells them. */
class AccessStoryTest {
    @Test
    void withNothingConfiguredTheRefusalNamesTheUsersAndThePerson() {
        try (var room = room(chat -> new AccessPolicy(List.of(), List.of()))) {
            room.alice().types(room.channel(), "/starrocks create sales");
            var refusal = room.awaits(room.alice(), "You are not allowed to do this here.");
            assertThat(refusal.text()).contains("add " + room.alice().id() + " to access.users", "Nothing was done");
            assertThat(refusal.onlyForThem()).isTrue();
            assertThat(room.alice().hasModal()).isFalse();
            assertThat(room.sees(room.bob(), "not allowed")).isFalse();
        }
    }

    @Test
    void withUsersAloneTheRefusalNamesTheChannels() {
        try (var room = room(chat -> new AccessPolicy(List.of(), List.of(AccessPolicy.ANY)))) {
            room.wang().types(room.channel(), "/starrocks create sales");
            var refusal = room.awaits(room.wang(), "您无权在此处执行该操作");
            assertThat(refusal.text()).contains("在配置项 access.channels 中加入 " + room.channel());
        }
    }

    @Test
    void anAllowedPersonAsksInTheRightChannelOnly() {
        try (var room = room(AccessStoryTest::onlyAlice)) {
            var other = room.slack().workspace().channel("random", room.alice());
            room.alice().types(other, "/starrocks create sales");
            room.alice().awaitsMessage(other, "add " + other + " to access.channels", ChatRoom.PATIENCE);
            room.alice().mentions(other, "starrocks create sales");
            room.awaits("a second refusal", () -> refusals(room.alice(), other) == 2);
            room.alice().says(Person.BOT, "starrocks create sales");
            room.alice().awaitsMessage(Person.BOT, "to access.channels", ChatRoom.PATIENCE);
            assertThat(room.alice().hasModal()).isFalse();

            WizardWalk.inEnglish(room, room.alice(), Wish.small("sales")).begins();
        }
    }

    @Test
    void aPersonWhoIsNotListedCannotPressEither() {
        try (var room = room(AccessStoryTest::onlyAlice)) {
            WizardWalk.inEnglish(room, room.alice(), Wish.small("sales"))
                    .begins()
                    .posts();
            room.awaits(room.bob(), "sales: please confirm");
            for (var button : List.of("Create", "Edit", "Cancel")) {
                room.bob().presses(room.channel(), button);
            }
            room.awaits("three refusals", () -> refusals(room.bob(), room.channel()) == 3);
            assertThat(room.awaits(room.bob(), "You are not allowed").text())
                    .contains("add " + room.bob().id() + " to access.users");
            assertThat(room.orders()).isEmpty();

            room.alice().presses(room.channel(), "Create");
            room.awaits(room.bob(), "sales: creating");
        }
    }

    @Test
    void theHomeTabOpensNoDoor() {
        try (var room = room(chat -> new AccessPolicy(List.of(), List.of()))) {
            room.alice().opensHome();
            room.awaits("the home tab", () -> room.slack().ledger().count("views.publish") == 1);
            assertThat(room.alice().home().text())
                    .contains("You are not allowed", "add " + room.alice().id() + " to access.users")
                    .doesNotContain("/starrocks create");
            assertThat(room.alice().hasModal()).isFalse();
        }
    }

    @Test
    void guestsAndPeopleFromOutsideAreRefusedUnlessLetInById() {
        try (var room = room(chat -> anybody()
                .lettingIn(
                        chat.slack().workspace().guest("ian", ChatRoom.ENGLISH).id()))) {
            var workspace = room.slack().workspace();
            var gina = workspace.guest("gina", ChatRoom.ENGLISH);
            var sam = workspace.stranger("sam", ChatRoom.CHINESE, "T0OTHER");
            var ian = workspace.guest("ian", ChatRoom.ENGLISH);
            var shared = workspace.channel("shared", gina, sam, ian);
            gina.types(shared, "/starrocks create sales");
            var refusal = gina.awaitsMessage(shared, "You are not allowed", ChatRoom.PATIENCE);
            assertThat(refusal.text()).contains("Nothing was done", "add " + gina.id() + " to access.outsiders");
            assertThat(refusal.onlyForThem()).isTrue();
            sam.types(shared, "/starrocks list");
            assertThat(sam.awaitsMessage(shared, "您无权在此处执行该操作", ChatRoom.PATIENCE)
                            .text())
                    .contains("access.outsiders 中加入 " + sam.id());
            ian.types(shared, "/starrocks help");
            ian.awaitsMessage(shared, "You may create instances here", ChatRoom.PATIENCE);
        }
    }

    @Test
    void theMembersOfAUserGroupMayAskAndNobodyElse() {
        try (var room = room(AccessStoryTest::groupOfAlice)) {
            room.bob().types(room.channel(), "/starrocks create sales");
            var refusal = room.awaits(room.bob(), "You are not allowed");
            assertThat(refusal.text()).contains("add " + room.bob().id() + " to access.grants[0].users");
            assertThat(room.bob().hasModal()).isFalse();

            WizardWalk.inEnglish(room, room.alice(), Wish.small("sales"))
                    .begins()
                    .posts();
            room.alice().presses(room.channel(), "Create");
            room.awaits(room.alice(), "sales: creating");
        }
    }

    @Test
    void whoLosesTheGroupBetweenAskingAndPressingIsRefused() {
        try (var room = room(AccessStoryTest::groupOfAlice)) {
            WizardWalk.inEnglish(room, room.alice(), Wish.small("sales"))
                    .begins()
                    .posts();
            room.slack().workspace().regroups(theGroup(room), room.bob());
            room.timePasses(Duration.ofSeconds(61));

            room.alice().presses(room.channel(), "Create");
            assertThat(room.awaits(room.alice(), "You are not allowed").text())
                    .contains("add " + room.alice().id() + " to access.grants[0].users");
            assertThat(room.orders()).isEmpty();

            room.slack().workspace().regroups(theGroup(room), room.alice());
            room.timePasses(Duration.ofSeconds(61));
            room.alice().presses(room.channel(), "Create");
            room.awaits(room.alice(), "sales: creating");
        }
    }

    @Test
    void aGroupThatSlackDoesNotTellLetsNobodyIn() {
        try (var room = room(AccessStoryTest::groupOfAlice)) {
            room.slack().faults().refuses("usergroups.users.list", 100, "missing_scope");
            room.alice().types(room.channel(), "/starrocks create sales");
            assertThat(room.awaits(room.alice(), "You are not allowed").text())
                    .contains("It could not be found out who you are", "access.grants[0].users");
            assertThat(room.alice().hasModal()).isFalse();
        }
    }

    @Test
    void underFourEyesTheMembersOfTheChannelMayAskThere() {
        try (var room = room(chat -> new AccessPolicy(List.of(), List.of()).withFourEyesIn(chat.channel()))) {
            var other = room.slack().workspace().channel("random", room.alice());
            room.alice().types(other, "/starrocks create sales");
            room.alice().awaitsMessage(other, "add " + other + " to access.fourEyes", ChatRoom.PATIENCE);
            room.alice().types(room.channel(), "/starrocks help");
            room.awaits(room.alice(), "Rules here, of which the first that fits applies: four-eyes.");
            room.slack().workspace().leaves(room.channel(), room.wang());
            room.timePasses(Duration.ofSeconds(61));
            room.wang().says(Person.BOT, "starrocks list");
            room.wang().awaitsMessage(Person.BOT, "仅限频道 " + room.channel() + " 的成员使用", ChatRoom.PATIENCE);

            WizardWalk.inEnglish(room, room.alice(), Wish.small("sales")).begins();
        }
    }

    @Test
    void helpSaysWhatThisPersonMayDoHere() {
        try (var room = room(AccessStoryTest::aliceReadsBobAsksWangAdministers)) {
            room.alice().types(room.channel(), "/starrocks help");
            room.awaits(room.alice(), "Here you may look, but not create: access.grants[1].users does not list");
            room.bob().types(room.channel(), "/starrocks help");
            room.awaits(room.bob(), "You may create instances here");
            room.wang().types(room.channel(), "/starrocks help");
            room.awaits(room.wang(), "您是本机器人的管理员");
            assertThat(room.sees(room.bob(), "administrator")).isFalse();
        }
    }

    private static AccessPolicy aliceReadsBobAsksWangAdministers(ChatRoom room) {
        var here = List.of(room.channel());
        return new AccessPolicy(List.of(), List.of())
                .granting(
                        Grant.anything(
                                Role.READER, here, People.users(room.alice().id())),
                        Grant.anything(
                                Role.REQUESTER, here, People.users(room.bob().id())),
                        Grant.anything(
                                Role.ADMINISTRATOR,
                                here,
                                People.users(room.wang().id())));
    }

    private static AccessPolicy anybody() {
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));
    }

    private static AccessPolicy groupOfAlice(ChatRoom room) {
        var group = room.slack().workspace().group(room.alice());
        return new AccessPolicy(List.of(), List.of())
                .granting(Grant.anything(Role.REQUESTER, List.of(room.channel()), People.groups(group)));
    }

    /** The group that the policy names: the one that the bot has asked about. */
    private static String theGroup(ChatRoom room) {
        return room.slack()
                .ledger()
                .of("usergroups.users.list")
                .get(0)
                .requestBody()
                .replaceFirst("usergroup=", "");
    }

    private static long refusals(Person person, String channel) {
        return person.sees(channel).stream()
                .filter(text -> text.contains("You are not allowed"))
                .count();
    }

    private static ChatRoom room(Function<ChatRoom, AccessPolicy> policy) {
        return ChatRoom.open(RoomPlan.usual().allowing(policy));
    }

    private static AccessPolicy onlyAlice(ChatRoom room) {
        return new AccessPolicy(List.of(room.channel()), List.of(room.alice().id()));
    }
}
