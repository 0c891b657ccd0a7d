package io.chatops.starrocks.journeys;

/** What is asked back on Slack in Socket Mode. */
class ClarificationOverSocketTest extends ClarificationStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
