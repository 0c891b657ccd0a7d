package io.chatops.starrocks.journeys;

/** Presses on the card in the channel. */
class ConfirmationOnSlackTest extends ConfirmationStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
