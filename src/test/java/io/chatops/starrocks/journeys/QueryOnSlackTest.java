package io.chatops.starrocks.journeys;

/** Questions in the team's channel and in direct messages. */
class QueryOnSlackTest extends QueryStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
