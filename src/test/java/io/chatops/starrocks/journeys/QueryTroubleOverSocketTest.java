package io.chatops.starrocks.journeys;

/** Questions that go wrong on Slack in Socket Mode. */
class QueryTroubleOverSocketTest extends QueryTroubleStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
