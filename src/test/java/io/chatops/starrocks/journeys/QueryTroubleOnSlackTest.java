package io.chatops.starrocks.journeys;

/** Questions that go wrong in the team's channel. */
class QueryTroubleOnSlackTest extends QueryTroubleStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
