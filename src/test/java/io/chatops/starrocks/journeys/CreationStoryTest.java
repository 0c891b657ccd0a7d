package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the command to a running instance in this JVM, where the clock is moved by hand; so is what needs that. */
class CreationStoryTest extends CreationStories {
    @Override
    RoomPlan plan() {
        return RoomPlan.usual();
    }

    @Test
    void everybodySeesTheCardGoFromConfirmToRunning() {
        try (var room = ChatRoom.open(plan())) {
            WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
            var asked = room.awaits(room.bob(), NAME + ": please confirm");
            assertThat(asked.buttons()).containsExactly("Create", "Edit", "Cancel");
            assertThat(asked.onlyForThem()).isFalse();
            assertThat(asked.text())
                    .contains("Nothing has been created yet", "China (Hangzhou)", "Pay-as-you-go", "******")
                    .contains("vpc-cn-hangzhou-main · vsw-cn-hangzhou-i · cn-hangzhou-i")
                    .contains("@alice", "Price", "Stock in the zone", "Digest");

            var gate = new Gate();
            room.cloud().faults().next("CreateInstanceV1", Fault.holdAnswer(gate));
            room.alice().presses(room.channel(), "Create");
            assertThat(room.awaits(room.bob(), NAME + ": being submitted").buttons())
                    .isEmpty();

            gate.open();
            room.awaits(room.bob(), NAME + ": creating");
            room.timePasses(Duration.ofSeconds(31));
            assertThat(room.awaits(room.bob(), "took the order 31 s ago").buttons())
                    .containsExactly("Check now");

            var running = room.timePassesUntilSees(room.bob(), NAME + ": running");
            assertThat(running.buttons()).isEmpty();
            var id = room.instances().get(0).id();
            assertThat(running.text())
                    .contains(id, "fe-" + id + "-internal.starrocks.aliyuncs.com", "-P 9030 -u admin")
                    .doesNotContain(Wish.PASSWORD);
            var call = room.awaits(room.bob(), "Your StarRocks instance " + NAME + " is running");
            assertThat(call.text()).contains("@alice");
            assertThat(room.titlesOf(NAME))
                    .containsSubsequence("please confirm", "being submitted", "creating", "running");
        }
    }
}
