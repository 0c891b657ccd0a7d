package io.chatops.starrocks.journeys;

/** What {@link TwoProcessesStoryTest} cannot play, since time is moved by hand: two bots of this JVM on one PostgreSQL. */
class ConfirmationOnReplicasTest extends ConfirmationStories {
    @Override
    Stage stage() {
        return plot -> SlackScene.open(plot, RoomPlan.usual().onReplicas(2).of(plot.world()));
    }
}
