package io.chatops.starrocks.journeys;

/** Confirmations on Slack in Socket Mode. */
class ConfirmationOverSocketTest extends ConfirmationStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
