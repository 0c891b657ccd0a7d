package io.chatops.starrocks.journeys;

/** Oversight on Slack in Socket Mode. */
class OversightOverSocketTest extends OversightStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
