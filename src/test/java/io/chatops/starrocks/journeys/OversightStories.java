package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.operation.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is under way, and the bot switched off and on from chat. Carol and Wang are administrators, Bob approves. */
abstract class OversightStories {
    private static final String NAME = "reports_dev";

    private Scene scene;
    private Somebody alice;
    private Somebody bob;
    private Somebody carol;

    /** Where they are played. */
    abstract Stage stage();

    final Scene scene() {
        return scene;
    }

    @BeforeEach
    void open() {
        scene = stage().open(Plot.usual().allowing(OversightStories::policy));
        alice = scene.alice();
        bob = scene.bob();
        carol = scene.carol();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsUnderWayIsListedForEachAloneAndDecidedThere() {
        waits();
        alice.commands("requests");
        alice.isTold("request.open", 1);
        scene.wang().commands("requests");
        scene.wang().isTold("request.none");
        bob.commands("requests");
        var list = bob.isTold("request.waiting", 1);
        list.presses("request.approve", NAME);
        alice.card(NAME, Status.SUBMITTED, "Approved, 1 of 1").namesAll(bob);
        assertThat(scene.orders()).hasSize(1);
    }

    @Test
    void onlyAdministratorsSwitchAndOnlyTheyReadOfIt() {
        alice.commands("admin stop now");
        assertThat(alice.isTold("admin.not_allowed", alice.id()).text()).contains("access.grants");
        alice.commands("help");
        assertThat(alice.isTold("answer.help.title").text()).doesNotContain("admin");
        carol.commands("help");
        assertThat(carol.isTold("answer.help.title").text()).contains("starrocks admin read-only <reason>");
        carol.commands("admin");
        carol.isTold("admin.mode.NORMAL");
        carol.commands("admin read-only");
        carol.isTold("admin.reason.missing", "read-only");
        carol.commands("admin sleep well");
        carol.isTold("admin.unknown", "sleep");
    }

    @Test
    void readOnlyTakesNothingNewAndSaysWhoWantedThatAndWhy() {
        waits();
        carol.commands("admin read-only release of the billing system");
        var announced = bob.awaits("admin.mode.READ_ONLY");
        everyReplicaKnows();
        assertThat(announced.alone()).isFalse();
        assertThat(announced.text()).contains("Set by", "release of the billing system");
        announced.namesAll(carol);

        bob.presses("approval.approve");
        var refused = bob.isTold("answer.refused.READ_ONLY");
        assertThat(refused.text()).contains("release of the billing system");
        refused.namesAll(carol);
        alice.commands("create other");
        alice.isTold("answer.refused.READ_ONLY");
        assertThat(alice.isAsked()).isFalse();
        alice.commands("list");
        alice.isTold("query.list.title");
        assertThat(scene.orders()).isEmpty();

        carol.commands("admin resume");
        bob.awaits("admin.mode.NORMAL");
        everyReplicaKnows();
        bob.presses("approval.approve");
        alice.card(NAME, Status.SUBMITTED);
    }

    @Test
    void stopIsAskedOnceMoreAndTakesNothingUntilItIsResumed() {
        waits();
        carol.commands("admin stop the region is down");
        var sure = carol.isTold("admin.sure.title");
        assertThat(bob.sees("admin.mode.STOPPED")).isFalse();
        sure.presses("admin.stop");
        var announced = bob.awaits("admin.mode.STOPPED");
        assertThat(announced.text()).contains("the region is down");
        announced.namesAll(carol);
        everyReplicaKnows();
        bob.presses("approval.approve");
        bob.isTold("answer.refused.STOPPED");
        assertThat(scene.orders()).isEmpty();

        carol.commands("admin resume all clear");
        bob.awaits("admin.mode.NORMAL");
        everyReplicaKnows();
        bob.presses("approval.approve");
        alice.card(NAME, Status.SUBMITTED);
        assertThat(scene.orders()).hasSize(1);
    }

    @Test
    void itIsSwitchedInChineseToo() {
        scene.wang().commands("管理 只读 版本发布");
        alice.awaitsWords("机器人处于只读模式", "操作人", "版本发布").namesAll(scene.wang());
        everyReplicaKnows();
        scene.wang().commands("create");
        scene.wang().isTold("answer.refused.READ_ONLY");
        scene.wang().says("starrocks 管理 恢复");
        alice.awaitsWords("机器人运行正常");
    }

    /** A mode holds on other replicas within a second. */
    final void everyReplicaKnows() {
        scene.timePasses(Duration.ofSeconds(2));
    }

    private void waits() {
        alice.begins(Wish.small(NAME)).posts();
        alice.card(NAME, Status.AWAITING_CONFIRMATION).presses("card.create");
        alice.card(NAME, Status.AWAITING_APPROVAL);
        bob.awaits("approval.call.asked", NAME);
    }

    private static AccessPolicy policy(Cast cast) {
        return Plot.anybody()
                .granting(Grant.anything(Role.ADMINISTRATOR, List.of(), People.users(cast.carol(), cast.wang())))
                .approving(ApprovalRule.of("production", When.ALWAYS, People.users(cast.bob()), 1));
    }
}
