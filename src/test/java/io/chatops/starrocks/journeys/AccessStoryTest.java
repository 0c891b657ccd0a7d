package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.sandbox.slack.Person;
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
            room.alice().home().presses("Create an instance");
            room.alice().awaitsMessage(Person.BOT, "to access.users", ChatRoom.PATIENCE);
            assertThat(room.alice().hasModal()).isFalse();
        }
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
