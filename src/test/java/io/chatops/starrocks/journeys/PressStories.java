package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Delivery;
import io.chatops.starrocks.sandbox.slack.Person;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Presses on the card, also those that come twice, too late or from somebody else, wherever the bots run: one instance at most, and
 * nobody without a word.
 */
abstract class PressStories {
    static final String NAME = "reports_dev";
    static final String TOO_LATE = "That is not possible any more; the request is now:";

    final ChatRoom room = ChatRoom.open(plan());

    /** Where they are played. */
    abstract RoomPlan plan();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aDoublePressOrdersOnceAndTheSecondIsTold() {
        asked();
        var screen = room.alice().screen(room.channel());
        screen.presses("Create");
        screen.presses("Create");
        runsOnce();
        room.awaitsWhisper(room.alice(), TOO_LATE);
    }

    @Test
    void pressesFromTwoWindowsAtTheSameMomentOrderOnce() {
        asked();
        var first = room.alice().screen(room.channel());
        var second = room.alice().inWindow(2).screen(room.channel());
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> first.presses("Create")),
                        CompletableFuture.runAsync(() -> second.presses("Create")))
                .join();
        runsOnce();
        room.awaitsWhisper(room.alice(), TOO_LATE);
    }

    @Test
    void aClickThatSlackDeliversTwiceOrdersOnce() {
        asked();
        room.slack().faults().duplicatesNext(Delivery.BLOCK_ACTIONS);
        room.alice().presses(room.channel(), "Create");
        runsOnce();
    }

    @Test
    void aSummaryThatIsSentOffFromTwoWindowsBecomesOneCard() {
        var walk = english(Wish.small(NAME));
        walk.begins().reaches(StepId.SUMMARY);
        var elsewhere = room.alice().inWindow(2);
        elsewhere.types(room.channel(), "/starrocks create");
        WizardWalk.inEnglish(room, elsewhere, Wish.small(NAME))
                .page(StepId.REGION)
                .closes();
        room.awaits(room.alice(), "You also have this draft");
        elsewhere.presses(room.channel(), "Continue", NAME);
        var copy = WizardWalk.inEnglish(room, elsewhere, Wish.small(NAME)).page(StepId.SUMMARY);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(copy::submits),
                        CompletableFuture.runAsync(walk.page(StepId.SUMMARY)::submits))
                .join();
        room.awaits(room.bob(), "please confirm");
        var told = room.alice().hasModal() ? room.alice() : elsewhere;
        room.awaits("the answer", () -> told.modal().text().contains("This summary was posted already."));
        assertThat(cards(room.bob())).isEqualTo(1);
    }

    @Test
    void aSummaryThatSlackDeliversTwiceBecomesOneCard() {
        var summary = english(Wish.small(NAME)).begins().reaches(StepId.SUMMARY);
        room.slack().faults().duplicatesNext(Delivery.VIEW_SUBMISSION);
        summary.submits();
        room.awaits(room.bob(), "please confirm");
        assertThat(room.alice().hasModal()).isFalse();
        assertThat(cards(room.bob())).isEqualTo(1);
    }

    @Test
    void aStrangersPressChangesNothingAndIsAnsweredPrivately() {
        asked();
        for (var button : List.of("Create", "Edit", "Cancel")) {
            room.bob().presses(room.channel(), button);
        }
        room.awaits("three answers", () -> room.count(room.bob(), "Only the person who asked for it") == 3);
        room.awaitsWhisper(room.bob(), "Only the person who asked for it may do this. Nothing was changed.");
        assertThat(room.bob().hasModal()).isFalse();
        assertThat(room.sees(room.alice(), "Only the person who asked")).isFalse();
        assertThat(room.orders()).isEmpty();
        assertThat(room.awaits(room.alice(), NAME).buttons()).containsExactly("Create", "Edit", "Cancel");

        room.wang().presses(room.channel(), "Create");
        room.awaitsWhisper(room.wang(), "只有申请人可以执行该操作");
    }

    @Test
    void aPressOnACardThatWasEditedMeanwhileDoesNotCount() {
        asked();
        var old = room.alice().screen(room.channel());
        room.alice().presses(room.channel(), "Edit");
        var walk = english(Wish.small(NAME).with("Cu", "32").without("AdminPassword"));
        room.awaits(room.alice(), NAME + ": being edited");
        old.presses("Create");
        room.awaitsWhisper(room.alice(), TOO_LATE + " being edited");

        walk.posts();
        room.awaits(room.alice(), "× 32 CU");
        old.presses("Create");
        room.awaitsWhisper(room.alice(), "The request was changed after this card was drawn");
        assertThat(room.orders()).isEmpty();

        room.alice().presses(room.channel(), "Create");
        runsOnce();
        assertThat(room.orders().get(0).body().orElseThrow().path("Cu").asInt()).isEqualTo(32);
    }

    @Test
    void editShowsAllValuesKeepsThePasswordAndDrawsTheSameCardAgain() {
        asked();
        var before = room.awaits(room.bob(), NAME + ": please confirm").text();
        room.alice().presses(room.channel(), "Edit");
        var walk = english(Wish.small("reports_two").without("AdminPassword", "RunMode", "SpecType", "PayType"));
        assertThat(walk.page(StepId.REGION).value("Region")).contains("cn-hangzhou");
        assertThat(room.awaits(room.bob(), NAME + ": being edited").buttons())
                .containsExactly("Continue editing", "Cancel");
        assertThat(walk.reaches(StepId.ARCHITECTURE).value("Architecture")).startsWith("Shared-data");
        assertThat(walk.reaches(StepId.IDENTITY).value("Instance name")).isEqualTo(NAME);
        assertThat(room.alice().modal().text()).contains("Set; leave empty to keep it");
        assertThat(walk.reaches(StepId.NETWORK).value("vSwitch")).contains("vsw-cn-hangzhou-i");
        walk.posts();

        var after = room.awaits(room.bob(), "reports_two: please confirm").text();
        assertThat(cards(room.bob())).isEqualTo(1);
        assertThat(digest(after)).isNotEqualTo(digest(before));
        room.alice().presses(room.channel(), "Create");
        runsOnce();
        var order = room.orders().get(0).body().orElseThrow();
        assertThat(order.path("AdminPassword").asText()).isEqualTo(Wish.PASSWORD);
        assertThat(order.path("InstanceName").asText()).isEqualTo("reports_two");
    }

    @Test
    void cancelDuringAnEditIsTheLastWord() {
        asked();
        room.alice().presses(room.channel(), "Edit");
        var summary =
                english(Wish.small(NAME).with("AdminPassword", "Another#2026")).reaches(StepId.SUMMARY);
        room.awaits(room.alice(), NAME + ": being edited");
        room.alice().presses(room.channel(), "Cancel");
        room.awaits(room.alice(), NAME + ": cancelled");
        summary.submits();
        room.awaits("the answer", () -> summary.text().contains("This request cannot be changed any more."));
        assertThat(room.orders()).isEmpty();
    }

    void asked() {
        english(Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), NAME + ": please confirm");
    }

    void runsOnce() {
        room.timePassesUntilSees(room.bob(), ": running");
        assertThat(room.orders()).hasSize(1);
        assertThat(room.instances()).hasSize(1);
    }

    private WizardWalk english(Wish wish) {
        return WizardWalk.inEnglish(room, room.alice(), wish);
    }

    private long cards(Person person) {
        return person.screen(room.channel()).messages().stream()
                .filter(message -> message.buttons().contains("Cancel"))
                .count();
    }

    private static String digest(String card) {
        return card.lines()
                .filter(line -> line.startsWith("Digest "))
                .findFirst()
                .orElse("");
    }
}
