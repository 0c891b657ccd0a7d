package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.outages.ChildBot;
import io.chatops.starrocks.sandbox.cloud.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two processes, or both, is gone when somebody presses. A request that is bought ahead needs Bob's approval. */
class LostReplicaStoryTest {
    private static final String NAME = "reports_dev";
    private static final String NEWER = "Another#2026";

    @TempDir
    private Path directory;

    private Site site;
    private ServingBots bots;
    private ChatRoom room;

    @BeforeEach
    void start() {
        site = ServingBots.site(2, directory, LostReplicaStoryTest::policy);
        bots = (ServingBots) site.bots();
        room = ChatRoom.open(RoomPlan.in(site));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void thePasswordOfAProcessThatWasKilledBeforeTheApprovalIsAskedForAgain() throws Exception {
        var holder = bots.running().get(0);
        leadsTo(holder);
        var wish = Wish.small(NAME).with("PayType", "prePaid").with("PricingCycle", "Month");
        asked(wish.with("Duration", "1"));
        room.alice().presses(room.channel(), "Create");
        // said after the card was drawn: it is in nobody's hands any more
        room.awaits(room.bob(), "Approval is asked for");

        bots.kill(holder);
        site.leads();
        room.bob().presses(room.channel(), "Approve", NAME + ": waits for approval");
        // the beat of the killed one is taken over within 12 seconds, and its password is waited for as long as 10
        site.slack()
                .workspace()
                .eventually(() -> room.sees(room.alice(), NAME + ": password needed"), ChatRoom.PATIENCE);
        room.awaits(room.alice(), NAME + ": password needed");
        assertThat(room.orders()).isEmpty();
        entersPassword();

        room.awaits(room.bob(), NAME + ": creating");
        assertThat(password()).isEqualTo(NEWER);
    }

    @Test
    void aPressThatComesWhileBothProcessesAreAwayIsToldAndTheNextOneCounts() {
        asked(Wish.small(NAME));
        bots.running().forEach(ChildBot::terminate);
        bots.running().forEach(ServingBots::awaitEnd);
        room.alice().presses(room.channel(), "Create");
        room.awaitsWhisper(room.alice(), "did not work");

        room.restarts();
        assertThat(room.orders()).isEmpty();
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), NAME + ": password needed");
        entersPassword();

        room.awaits(room.bob(), NAME + ": creating");
        assertThat(password()).isEqualTo(NEWER);
        assertThat(room.instances()).hasSize(1);
    }

    @Test
    void aPressDuringARollingRestartOrdersOnceAndIsNeverWithoutAWord() {
        var stays = bots.running().get(1);
        leadsTo(stays);
        asked(Wish.small(NAME));
        site.leads();
        var first = room.alice().screen(room.channel());
        var second = room.alice().inWindow(2).screen(room.channel());

        var goes = bots.running().get(0);
        goes.terminate();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> first.presses("Create")),
                        CompletableFuture.runAsync(() -> second.presses("Create")))
                .join();
        ServingBots.awaitEnd(goes);
        if (!room.sees(room.alice(), NAME + ": creating")) {
            first.presses("Create");
        }

        room.awaits(room.bob(), NAME + ": creating");
        assertThat(password()).isEqualTo(Wish.PASSWORD);
        room.awaits(
                "a word for each press",
                () -> room.count(room.alice(), PressStories.TOO_LATE) + room.count(room.alice(), "did not work") >= 1);
    }

    private void leadsTo(ChildBot bot) {
        site.crossroads().leadTo(List.of(bot.port()));
    }

    private void asked(Wish wish) {
        WizardWalk.inEnglish(room, room.alice(), wish).begins().posts();
        room.awaits(room.alice(), NAME + ": please confirm");
    }

    private void entersPassword() {
        room.alice().presses(room.channel(), "Enter password");
        room.alice()
                .awaitsModal("Admin password", ChatRoom.PATIENCE)
                .fillSecretly("Admin password", NEWER)
                .submits();
    }

    private String password() {
        assertThat(room.orders()).hasSize(1);
        return room.orders().stream()
                .map(Received::body)
                .map(body -> body.orElseThrow().path("AdminPassword").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String policy(Site site) {
        var bob = site.slack().workspace().person("bob", ChatRoom.ENGLISH).id();
        return ServingBots.ANYBODY + """
                approvals:
                  rules:
                    - name: bought ahead
                      when: {payTypes: [prePaid]}
                      approvers: {users: [%s]}
                """.formatted(bob);
    }
}
