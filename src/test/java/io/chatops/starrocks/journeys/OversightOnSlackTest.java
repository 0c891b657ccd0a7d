package io.chatops.starrocks.journeys;

/** In the team's channel and in direct messages. */
class OversightOnSlackTest extends OversightStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
