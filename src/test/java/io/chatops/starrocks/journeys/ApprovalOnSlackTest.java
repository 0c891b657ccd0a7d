package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.slack.Person;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Approvals by the buttons of the card, also those of one moment, and the form for a reason. */
class ApprovalOnSlackTest extends ApprovalStories {
    private static final String NAME = "reports_dev";

    @Override
    Stage stage() {
        return SlackScene::open;
    }

    @Test
    void twoApproversWhoPressInTheSameInstantBothCount() {
        try (var room = room(chat -> rule(2, chat.bob(), chat.carol()))) {
            waits(room);
            together(
                    () -> room.bob().presses(room.channel(), "Approve"),
                    () -> room.carol().presses(room.channel(), "Approve"));
            assertThat(room.awaits(room.alice(), NAME + ": creating").text())
                    .contains("Approved, 1 of 2", "Approved, 2 of 2", "@bob", "@carol");
            assertThat(room.orders()).hasSize(1);
        }
    }

    @Test
    void aCancelAndAnApprovalOfOneInstantHaveOneWinnerAndTheOtherIsTold() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.carol()))) {
            waits(room);
            together(
                    () -> room.alice().presses(room.channel(), "Cancel"),
                    () -> room.bob().presses(room.channel(), "Approve"));
            room.awaits(
                    "an end",
                    () -> room.sees(room.alice(), NAME + ": cancelled")
                            || room.sees(room.alice(), NAME + ": creating"));
            if (room.sees(room.alice(), NAME + ": cancelled")) {
                // where another replica holds the password, what was approved first may still be cancelled
                room.awaits(
                        "the other's word",
                        () -> room.sees(room.bob(), "the request is now: cancelled")
                                || room.sees(room.alice(), "Approved, 1 of 1"));
                assertThat(room.orders()).isEmpty();
            } else {
                room.awaitsWhisper(room.alice(), "That is not possible any more");
                assertThat(room.orders()).hasSize(1);
            }
        }
    }

    @Test
    void somebodyFromOutsideMayNotEvenWhenTheRuleNamesThem() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.stranger()))) {
            waits(room);
            room.stranger().presses(room.channel(), "Approve");
            room.awaitsWhisper(room.stranger(), "You come from outside this workspace");
            room.stranger().presses(room.channel(), "Reject");
            room.awaits("a second refusal", () -> room.count(room.stranger(), "You come from outside") == 2);
            assertThat(room.stranger().hasModal()).isFalse();
            assertThat(room.orders()).isEmpty();
        }
    }

    @Test
    void aReasonOfNoWordsIsRefusedOnItsForm() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.carol()))) {
            waits(room);
            room.bob().presses(room.channel(), "Reject");
            var form = room.bob().awaitsModal("Reject this request", ChatRoom.PATIENCE);
            form.fill("Reason", "\u200B").submits();
            assertThat(room.bob().modal().errors()).containsValue("Please give a reason in words.");
            assertThat(room.sees(room.alice(), NAME + ": rejected")).isFalse();
        }
    }

    private static void waits(ChatRoom room) {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), "Approval is asked for");
        room.awaits(room.alice(), NAME + ": waits for approval");
    }

    private static void together(Runnable... presses) {
        CompletableFuture.allOf(
                        Arrays.stream(presses).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }

    private static ChatRoom room(Function<ChatRoom, ApprovalRule> rule) {
        return ChatRoom.open(RoomPlan.usual()
                .allowing(chat -> new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                        .approving(rule.apply(chat))));
    }

    private static ApprovalRule rule(int needed, Person... approvers) {
        return ApprovalRule.of("production", When.ALWAYS, people(approvers), needed);
    }

    private static People people(Person... persons) {
        return People.users(Arrays.stream(persons).map(Person::id).toArray(String[]::new));
    }
}
