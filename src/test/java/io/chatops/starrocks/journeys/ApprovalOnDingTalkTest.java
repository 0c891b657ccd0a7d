package io.chatops.starrocks.journeys;

/** Approvals by codes in the group. */
class ApprovalOnDingTalkTest extends ApprovalStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }
}
