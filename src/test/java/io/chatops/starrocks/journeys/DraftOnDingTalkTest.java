package io.chatops.starrocks.journeys;

/** In the team's group and in private chats. */
class DraftOnDingTalkTest extends DraftStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
