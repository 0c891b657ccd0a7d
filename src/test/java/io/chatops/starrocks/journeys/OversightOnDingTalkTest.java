package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import org.junit.jupiter.api.Test;

/** In the team's group and in private chats. */
class OversightOnDingTalkTest extends OversightStories {
    private static final String NAME = "reports_dev";

    @Override
    Stage stage() {
        return DingTalkScene::open;
    }

    /** The form ends with a message of its own, where a window would say it on its last page. */
    @Test
    void whatIsBegunBeforeReadOnlyIsNotPosted() {
        var walk = scene().alice().begins(Wish.small(NAME));
        walk.reaches(StepId.SUMMARY);
        scene().carol().commands("admin read-only release");
        scene().bob().awaits("admin.mode.READ_ONLY");
        everyReplicaKnows();
        walk.posts();
        assertThat(scene().alice().isTold("answer.refused.READ_ONLY").text()).contains("release");
        assertThat(scene().bob().newestCard(NAME)).isEmpty();
    }
}
