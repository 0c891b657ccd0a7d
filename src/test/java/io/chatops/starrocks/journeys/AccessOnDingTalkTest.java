package io.chatops.starrocks.journeys;

/** In the team's group and in private chats. */
class AccessOnDingTalkTest extends AccessStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
