package io.chatops.starrocks.journeys;

/** In the team's channel and in direct messages. */
class AccessOnSlackTest extends AccessStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
