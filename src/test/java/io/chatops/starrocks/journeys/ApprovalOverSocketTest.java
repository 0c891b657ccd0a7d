package io.chatops.starrocks.journeys;

/** Approvals on Slack in Socket Mode. */
class ApprovalOverSocketTest extends ApprovalStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
