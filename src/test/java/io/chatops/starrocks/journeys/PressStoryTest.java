package io.chatops.starrocks.journeys;

/** Presses in this JVM. */
class PressStoryTest extends PressStories {
    @Override
    RoomPlan plan() {
        return RoomPlan.usual();
    }
}
