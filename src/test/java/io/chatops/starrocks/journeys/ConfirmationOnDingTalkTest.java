package io.chatops.starrocks.journeys;

/** Codes of the card in the group. */
class ConfirmationOnDingTalkTest extends ConfirmationStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
