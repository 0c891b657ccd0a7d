package io.chatops.starrocks.journeys;

/** Sentences in the team's group and in private chats. */
class ClarificationOnDingTalkTest extends ClarificationStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
