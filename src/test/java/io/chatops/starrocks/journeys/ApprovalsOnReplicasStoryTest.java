package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bob and Carol, who both have to agree, decide at one moment, and Slack's requests go to two replicas by chance. */
class ApprovalsOnReplicasStoryTest {
    private static final int ROUNDS = 6;

    private final ChatRoom room = ChatRoom.open(RoomPlan.usual()
            .onReplicas(2)
            .allowing(chat -> new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                    .approving(ApprovalRule.of(
                            "production",
                            When.ALWAYS,
                            People.users(chat.bob().id(), chat.carol().id()),
                            2))));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void twoApprovalsOfOneMomentBothCount() {
        for (int round = 0; round < ROUNDS; round++) {
            var name = "pair_" + round;
            waits(name);
            together(
                    () -> room.bob().presses(room.channel(), "Approve", name),
                    () -> room.carol().presses(room.channel(), "Approve", name));

            assertThat(room.awaits(room.alice(), name + ": creating").text())
                    .contains("Approved, 1 of 2", "Approved, 2 of 2", "@bob", "@carol");
            assertThat(room.orders()).hasSize(round + 1);
        }
    }

    @Test
    void ofAnApprovalAndARejectionOfOneMomentTheFirstWinsAndTheOtherIsTold() {
        int rejected = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var name = "duel_" + round;
            waits(name);
            room.bob().presses(room.channel(), "Approve", name);
            room.awaits(room.carol(), "1 of 2, rule");
            var second = room.carol().inWindow(2).screen(room.channel());
            room.carol().presses(room.channel(), "Reject", name + ": waits for approval");
            var form = room.carol()
                    .awaitsModal("Reject this request", ChatRoom.PATIENCE)
                    .fill("Reason", "too dear");
            long before = refusals();
            together(form::submits, () -> second.presses("Approve", name + ": waits for approval"));

            room.awaits(
                    "an end of " + name,
                    () -> room.sees(room.alice(), name + ": rejected") || room.sees(room.alice(), name + ": creating"));
            room.awaits("a word to who came second", () -> told(before));
            rejected += room.sees(room.alice(), name + ": rejected") ? 1 : 0;
            assertThat(room.orders()).hasSize(round + 1 - rejected);
        }
    }

    /** Carol came second to herself: by her press, which is answered in the channel, or by her form, which is answered in it. */
    private boolean told(long before) {
        var carol = room.carol();
        return refusals() > before || (carol.hasModal() && carol.modal().text().contains(PressStories.TOO_LATE));
    }

    private long refusals() {
        return room.count(room.carol(), PressStories.TOO_LATE);
    }

    private void waits(String name) {
        // a channel takes about a message a second
        room.timePasses(Duration.ofSeconds(30));
        WizardWalk.inEnglish(room, room.alice(), Wish.small(name)).begins().posts();
        room.awaits(room.alice(), name + ": please confirm");
        room.alice().presses(room.channel(), "Create", name + ": please confirm");
        room.awaits(room.carol(), name + ": waits for approval");
    }

    private static void together(Runnable... presses) {
        CompletableFuture.allOf(
                        Arrays.stream(presses).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }
}
