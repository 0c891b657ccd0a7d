package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.operation.Status;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts: what is typed on the line, what is kept, and whose it is. */
abstract class DraftStories {
    private static final String NAME = "reports_dev";

    private Scene scene;

    /** Where they are played. */
    abstract Stage stage();

    @BeforeEach
    void open() {
        scene = stage().open(Plot.usual());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void valuesOfTheLineAreFilledIn() {
        var alice = scene.alice();
        alice.commands("create sales Region=cn-shanghai Cu=16");
        alice.walks(Wish.small("sales")
                        .without("RegionId", "InstanceName")
                        .with("VpcId", "vpc-cn-shanghai-main")
                        .with("VSwitchId", "vsw-cn-shanghai-b")
                        .with("SecurityGroupId", "sg-cn-shanghai-warehouse"))
                .posts();
        alice.card("sales", Status.AWAITING_CONFIRMATION).presses("card.create");
        alice.card("sales", Status.SUBMITTED);
        assertThat(scene.order().path("RegionId").asText()).isEqualTo("cn-shanghai");
        assertThat(scene.order().path("Cu").asInt()).isEqualTo(16);
    }

    @Test
    void anUnknownKeyIsToldAndNothingBegins() {
        scene.alice().commands("create sales Colour=blue");
        var answer = scene.alice().awaitsWords("These keys mean nothing here: Colour.");
        assertThat(answer.alone()).isTrue();
        assertThat(answer.text()).contains("Nothing was started", "InstanceName");
        assertThat(scene.alice().isAsked()).isFalse();
    }

    @Test
    void leavingKeepsTheDraftForItsOwnerAlone() {
        var kept = leavesAtTheRole(scene);
        assertThat(kept.text()).contains("Name: reports_dev", "China (Hangzhou)", "Step 7 of 9: OSS access role");
        kept.offersOnly("answer.draft.continue", "answer.draft.discard");
        assertThat(scene.bob().sees("answer.draft.kept")).isFalse();

        kept.presses("answer.draft.continue");
        goesOn(scene).posts();
        scene.alice().card(NAME, Status.AWAITING_CONFIRMATION);
    }

    @Test
    void aDraftSurvivesARestart(@TempDir Path directory) {
        try (var lasting = stage().open(Plot.usual().writingTo(directory))) {
            var kept = leavesAtTheRole(lasting);
            lasting.restarts();
            kept.presses("answer.draft.continue");
            goesOn(lasting).reaches(StepId.NETWORK);
        }
    }

    @Test
    void aDiscardedDraftIsGone() {
        var kept = leavesAtTheRole(scene);
        kept.presses("answer.draft.discard");
        scene.alice().isTold("answer.draft.discarded");
        kept.presses("answer.draft.continue");
        scene.alice().isTold("answer.draft.gone");
        assertThat(scene.alice().isAsked()).isFalse();
    }

    @Test
    void aDraftLeftForMoreThanADayIsGone() {
        leavesAtTheRole(scene);
        scene.timePasses(Duration.ofHours(25));
        scene.alice().commands("resume");
        scene.alice().isTold("answer.draft.none");
    }

    @Test
    void twoPeopleAtOnceAreNotMixed() {
        var alice = scene.alice().begins(Wish.small("of_alice").with("SpecType", "ramEnhanced"));
        var wang = scene.wang().begins(Wish.small("of_wang").with("AdminPassword", "Wang#2026aa"));
        for (var step : StepId.values()) {
            wang.reaches(step);
            alice.reaches(step);
        }
        alice.posts();
        wang.posts();
        assertThat(scene.bob().card("of_alice", Status.AWAITING_CONFIRMATION).text())
                .contains("Memory enhanced");
        scene.bob().card("of_wang", Status.AWAITING_CONFIRMATION);
        scene.alice().card("of_alice", Status.AWAITING_CONFIRMATION).presses("card.create");
        scene.wang().card("of_wang", Status.AWAITING_CONFIRMATION).presses("card.create");
        scene.bob().card("of_alice", Status.SUBMITTED);
        scene.bob().card("of_wang", Status.SUBMITTED);
        assertThat(scene.orders())
                .extracting(order -> order.body()
                                .orElseThrow()
                                .path("InstanceName")
                                .asText() + " "
                        + order.body().orElseThrow().path("AdminPassword").asText())
                .containsExactlyInAnyOrder("of_alice " + Wish.PASSWORD, "of_wang Wang#2026aa");
    }

    private static Sight leavesAtTheRole(Scene scene) {
        scene.alice().begins(Wish.small(NAME)).reaches(StepId.ROLE).leaves();
        return scene.alice().isTold("answer.draft.kept");
    }

    /** Where it was left. */
    private static Walk goesOn(Scene scene) {
        var again = scene.alice().walks(Wish.small(NAME).without("AdminPassword"));
        assertThat(again.reaches(StepId.ROLE).page()).contains("reports_dev · cn-hangzhou");
        return again;
    }
}
