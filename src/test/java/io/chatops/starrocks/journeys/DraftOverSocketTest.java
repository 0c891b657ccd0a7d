package io.chatops.starrocks.journeys;

/** Drafts on Slack in Socket Mode. */
class DraftOverSocketTest extends DraftStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
