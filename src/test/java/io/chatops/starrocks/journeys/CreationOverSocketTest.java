package io.chatops.starrocks.journeys;

/** Creations on Slack in Socket Mode. */
class CreationOverSocketTest extends CreationStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
