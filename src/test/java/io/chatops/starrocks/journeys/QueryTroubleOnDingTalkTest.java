package io.chatops.starrocks.journeys;

/** Questions that go wrong in the team's group. */
class QueryTroubleOnDingTalkTest extends QueryTroubleStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
