package io.chatops.starrocks.journeys;

/** In the team's channel and in direct messages. */
class DraftOnSlackTest extends DraftStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
