package io.chatops.starrocks.journeys;

/** Who may what on Slack in Socket Mode. */
class AccessOverSocketTest extends AccessStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
