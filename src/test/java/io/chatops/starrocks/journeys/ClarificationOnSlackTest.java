package io.chatops.starrocks.journeys;

/** Sentences in the team's channel and in direct messages. */
class ClarificationOnSlackTest extends ClarificationStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }
}
