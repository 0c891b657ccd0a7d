package io.chatops.starrocks.journeys;

/** Creations by words on DingTalk, with the password on its page. */
class CreationOnDingTalkTest extends CreationStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
