package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.Received;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two bots on one PostgreSQL, and each request of Slack goes to a random one: people notice nothing of it. */
class TwoReplicasStoryTest {
    private final ChatRoom room = ChatRoom.open(RoomPlan.usual().onReplicas(2));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aWizardThatIsAnsweredByBothEndsInOneOrder() {
        english(Wish.small("reports_dev")).begins().posts();
        room.awaits(room.alice(), "reports_dev: please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), "reports_dev: creating");
        room.timePassesUntilSees(room.bob(), "is running");

        assertThat(room.orders())
                .singleElement()
                .extracting(Received::body)
                .satisfies(body -> assertThat(
                                body.orElseThrow().path("AdminPassword").asText())
                        .isEqualTo(Wish.PASSWORD));
    }

    @Test
    void backAndForthBetweenThePagesKeepsEverything() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.NETWORK);
        for (var step : new StepId[] {StepId.ROLE, StepId.IDENTITY, StepId.SIZE, StepId.SPEC}) {
            room.alice().modal().presses("← Back");
            walk.page(step);
        }
        room.alice().modal().submits();
        walk.page(StepId.SIZE).submits();
        assertThat(walk.page(StepId.IDENTITY).text()).contains("Set; leave empty to keep it");
        walk.page(StepId.IDENTITY).submits();
        walk.posts();
        room.awaits(room.alice(), "reports_dev: please confirm");
    }

    @Test
    void aPasswordThatIsTypedAgainTakesThePlaceOfTheOlderWhereverThatLies() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.ROLE);
        for (int time = 0; time < 4; time++) {
            room.alice().modal().presses("← Back");
            walk.page(StepId.IDENTITY)
                    .fillSecretly(walk.label("AdminPassword"), "Newer#2026" + time)
                    .submits();
            walk.page(StepId.ROLE);
        }
        walk.posts();
        room.awaits(room.alice(), "reports_dev: please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), "reports_dev: creating");

        assertThat(room.orders())
                .singleElement()
                .satisfies(order -> assertThat(
                                order.body().orElseThrow().path("AdminPassword").asText())
                        .isEqualTo("Newer#20263"));
    }

    @Test
    void severalInstancesOfOnePersonAreEachCreatedOnce() {
        Set<String> asked = new HashSet<>();
        for (int number = 1; number <= 6; number++) {
            var name = "store_" + number;
            english(Wish.small(name)).begins().posts();
            room.awaits(room.alice(), name + ": please confirm");
            asked.add(name);
        }
        for (var name : asked) {
            room.alice().presses(room.channel(), "Create", name + ": please confirm");
        }
        room.awaits("all orders", () -> room.orders().size() >= asked.size());
        room.timePasses(Duration.ofSeconds(31));

        assertThat(room.orders())
                .extracting(
                        order -> order.body().orElseThrow().path("InstanceName").asText())
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private WizardWalk english(Wish wish) {
        return WizardWalk.inEnglish(room, room.alice(), wish);
    }
}
