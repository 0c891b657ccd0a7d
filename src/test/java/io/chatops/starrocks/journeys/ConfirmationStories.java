package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done on a card that asks to be confirmed: once, twice, too late, by somebody else, or after a change of mind. */
abstract class ConfirmationStories {
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
    void confirmingTwiceOrdersOnceAndTheSecondIsTold() {
        var card = asked();
        card.presses("card.create");
        card.presses("card.create");
        runsOnce();
        scene.alice().isTold("answer.refused.TOO_LATE");
    }

    @Test
    void whatSomebodyElsePressesChangesNothingAndIsAnsweredPrivately() {
        asked();
        var bob = scene.bob();
        var card = bob.card(NAME, Status.AWAITING_CONFIRMATION);
        int number = 0;
        for (var button : new String[] {"card.create", "card.edit", "card.cancel"}) {
            card.presses(button);
            int answers = ++number;
            scene.awaits("an answer to " + button, () -> bob.counts("answer.refused.NOT_YOURS") == answers);
        }
        bob.isTold("answer.refused.NOT_YOURS");
        assertThat(bob.isAsked()).isFalse();
        assertThat(scene.alice().sees("answer.refused.NOT_YOURS")).isFalse();
        assertThat(scene.orders()).isEmpty();

        scene.wang().presses("card.create");
        scene.wang().isTold("answer.refused.NOT_YOURS");
        scene.alice().card(NAME, Status.AWAITING_CONFIRMATION).offersOnly("card.create", "card.edit", "card.cancel");
    }

    @Test
    void anEditKeepsWhatWasChosenAndThePasswordAndVoidsTheOldCard() {
        var old = asked();
        var alice = scene.alice();
        old.presses("card.edit");
        var walk = alice.walks(new Wish(Map.of()).with("Cu", "32").with("InstanceName", "reports_two"));
        scene.bob().card(NAME, Status.DRAFT).offersOnly("card.edit.continue", "card.cancel");
        old.presses("card.create");
        alice.isTold("answer.refused.TOO_LATE", alice.words().text("card.status.DRAFT"));

        walk.posts();
        var again = alice.card("reports_two", Status.AWAITING_CONFIRMATION);
        assertThat(again.text()).contains("× 32 CU", "vsw-cn-hangzhou-i");
        old.presses("card.create");
        alice.isTold("answer.refused.CHANGED_SINCE");
        assertThat(scene.orders()).isEmpty();

        again.presses("card.create");
        alice.card("reports_two", Status.SUBMITTED);
        var order = scene.order();
        assertThat(order.path("Cu").asInt()).isEqualTo(32);
        assertThat(order.path("InstanceName").asText()).isEqualTo("reports_two");
        assertThat(order.path("AdminPassword").asText()).isEqualTo(Wish.PASSWORD);
    }

    @Test
    void aCancelEndsItForWhateverIsPressedLater() {
        var old = asked();
        old.presses("card.cancel");
        var cancelled = scene.bob().card(NAME, Status.CANCELLED);
        assertThat(cancelled.text()).contains(scene.alice().words().text("card.story.CANCELLED"));
        cancelled.offersOnly();
        var alice = scene.alice();
        int number = 0;
        for (var button : new String[] {"card.create", "card.edit", "card.cancel"}) {
            old.presses(button);
            int answers = ++number;
            scene.awaits("an answer to " + button, () -> alice.counts("answer.refused.TOO_LATE") == answers);
        }
        assertThat(alice.isAsked()).isFalse();
        scene.timePasses(Duration.ofMinutes(5));
        assertThat(scene.orders()).isEmpty();
    }

    @Test
    void whatNobodyConfirmsExpiresAfterADay() {
        var old = asked();
        scene.timePasses(Duration.ofHours(24));
        scene.timePasses(Duration.ofSeconds(2));
        var expired = scene.bob().card(NAME, Status.EXPIRED);
        assertThat(expired.text()).contains(scene.alice().words().text("card.story.EXPIRED"));
        expired.offersOnly("card.again");
        old.presses("card.create");
        scene.alice().isTold("answer.refused.TOO_LATE", scene.alice().words().text("card.status.EXPIRED"));
        assertThat(scene.orders()).isEmpty();
    }

    @Test
    void afterThePasswordIsForgottenItIsAskedForOnceMore() {
        var card = asked();
        scene.timePasses(Duration.ofHours(3));
        card.presses("card.create");
        scene.timePassesUntil(scene.alice(), NAME, Status.AWAITING_SECRET);
        scene.bob().presses("card.secret");
        scene.bob().isTold("answer.refused.NOT_YOURS");
        scene.alice().entersPassword("Another#2026");
        runsOnce();
        assertThat(scene.order().path("AdminPassword").asText()).isEqualTo("Another#2026");
        assertThat(scene.chatCarried("Another#2026")).isFalse();
    }

    @Test
    void aCardOutlivesARestartAndOnlyThePasswordIsAskedAgain(@TempDir Path directory) {
        try (var lasting = stage().open(Plot.usual().writingTo(directory))) {
            lasting.alice().begins(Wish.small(NAME)).posts();
            var card = lasting.alice().card(NAME, Status.AWAITING_CONFIRMATION);
            lasting.restarts();
            card.presses("card.create");
            lasting.timePassesUntil(lasting.alice(), NAME, Status.AWAITING_SECRET);
            lasting.alice().entersPassword("Another#2026");
            lasting.timePassesUntil(lasting.bob(), NAME, Status.RUNNING);
            assertThat(lasting.orders()).hasSize(1);
        }
    }

    private Sight asked() {
        scene.alice().begins(Wish.small(NAME)).posts();
        return scene.alice().card(NAME, Status.AWAITING_CONFIRMATION);
    }

    private void runsOnce() {
        scene.timePassesUntil(scene.bob(), NAME, Status.RUNNING);
        assertThat(scene.orders()).hasSize(1);
        assertThat(scene.instances()).hasSize(1);
    }
}
