package io.chatops.starrocks.journeys;

/** Questions on Slack in Socket Mode. */
class QueryOverSocketTest extends QueryStories {
    @Override
    Stage stage() {
        return SlackScene::overSocket;
    }
}
