package io.chatops.starrocks.journeys;

/** Questions and their answers are messages also where requests and forms are cards. */
class QueryOnDingTalkCardsTest extends QueryStories {
    @Override
    Stage stage() {
        return DingTalkScene::withCards;
    }
}
