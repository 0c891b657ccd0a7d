package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.FakeDirectory;
import io.chatops.starrocks.operation.FakeSwitch;
import io.chatops.starrocks.operation.Ids;
import io.chatops.starrocks.operation.Ledger;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.JdbcJournal;
import io.chatops.starrocks.store.memory.CaffeineSecretBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot stops and starts again on the same database file. */
class RestartTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private Outage outage;

    @BeforeEach
    void begin() {
        outage = Outage.begin("jdbc:h2:file:" + directory.resolve("journal"));
    }

    @AfterEach
    void close() {
        outage.close();
    }

    @Test
    void openWizardGoesOnAfterARestartAndAsksForThePasswordAgain() {
        outage.walksTo("OSS access role", "tide");
        restarts();

        outage.answers("OSS access role");
        outage.answers("Network");
        assertThat(outage.page("Version, name, password").text()).contains("Please answer this");
        outage.walksOn("Summary").submits();

        outage.awaitsCard("tide: please confirm");
        outage.confirms();
        outage.passesUntilCard(TEN_SECONDS, "tide: running");
        assertThat(outage.creates()).hasSize(1);
    }

    @Test
    void closedDraftIsThereAgainAfterARestart() {
        outage.walksTo("Network", "tide").closes();
        outage.alice.awaitsMessage(outage.channel, "Your draft is kept", Outage.PATIENCE);
        restarts();

        outage.alice.presses(outage.channel, "Continue");
        assertThat(outage.page("Network").text()).contains("tide · cn-hangzhou");
        outage.alice.modal().presses("← Back");
        outage.page("OSS access role");
    }

    @Test
    void openCardIsStillAnsweredAfterARestart() {
        outage.asksFor("tide");
        restarts();

        outage.bob.presses(outage.channel, "Cancel");
        outage.bob.awaitsMessage(outage.channel, "Only the person who asked", Outage.PATIENCE);
        outage.alice.presses(outage.channel, "Cancel");

        outage.awaitsCard("tide: cancelled");
        assertThat(outage.creates()).isEmpty();
    }

    @Test
    void confirmationAfterARestartAsksItsRequesterForThePasswordAgain() {
        outage.asksFor("tide");
        restarts();

        outage.confirms();
        outage.passesUntilCard(Duration.ofSeconds(1), "tide: password needed");
        assertThat(outage.card().text()).contains("so nothing was sent");
        assertThat(outage.creates()).isEmpty();

        entersThePassword();
        outage.passesUntilCard(TEN_SECONDS, "tide: running");
        assertThat(outage.creates())
                .singleElement()
                .satisfies(create -> assertThat(create.body()
                                .orElseThrow()
                                .path("AdminPassword")
                                .asText())
                        .isEqualTo(Outage.PASSWORD));
        assertThat(outage.instances()).isEqualTo(1);
    }

    @Test
    void restartBetweenConfirmationAndSubmissionAsksForThePasswordAgain() {
        outage.asksFor("tide");
        outage.stops();
        confirmedByABotThatDiedThen();
        outage.starts();

        outage.passesUntilCard(Duration.ofSeconds(1), "tide: password needed");
        assertThat(outage.creates()).isEmpty();
        entersThePassword();

        outage.passesUntilCard(TEN_SECONDS, "tide: running");
        assertThat(outage.creates()).hasSize(1);
    }

    @Test
    void strangerCannotEnterThePassword() {
        outage.asksFor("tide");
        restarts();
        outage.confirms();
        outage.passesUntilCard(Duration.ofSeconds(1), "tide: password needed");

        outage.bob.presses(outage.channel, "Enter password");

        outage.bob.awaitsMessage(outage.channel, "Only the person who asked", Outage.PATIENCE);
        assertThat(outage.bob.hasModal()).isFalse();
        assertThat(outage.creates()).isEmpty();
    }

    @Test
    void passwordThatBreaksTheRuleIsNotTakenTheSecondTimeEither() {
        outage.asksFor("tide");
        restarts();
        outage.confirms();
        outage.passesUntilCard(Duration.ofSeconds(1), "tide: password needed");
        outage.alice.presses(outage.channel, "Enter password");
        var form = outage.alice.awaitsModal("Admin password", Outage.PATIENCE);

        form.fillSecretly("Admin password", "short").submits();

        assertThat(outage.alice.modal().errors())
                .hasEntrySatisfying("Admin password", error -> assertThat(error).contains("8 to 30 characters"));
        assertThat(outage.creates()).isEmpty();
        outage.alice.modal().fillSecretly("Admin password", Outage.PASSWORD).submits();
        outage.passesUntilCard(TEN_SECONDS, "tide: running");
    }

    @Test
    void orderUnderWayThatWasCarriedOutIsFoundAfterTheRestart() throws InterruptedException {
        var gate = new Gate();
        outage.cloud.faults().next(Outage.CREATE, Fault.holdAnswer(gate));
        outage.orders("tide");
        assertThat(gate.awaitArrival(Outage.PATIENCE)).isTrue();

        restarts();
        outage.passesUntilCard(TEN_SECONDS, "tide: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
        assertThat(outage.everSaid()).noneMatch(text -> text.contains("nothing was created"));
    }

    @Test
    void orderUnderWayThatIsNowhereToBeFoundIsNotSentAgainAndPeopleAreSentToTheConsole() throws InterruptedException {
        var gate = new Gate();
        outage.cloud.faults().next(Outage.CREATE, Fault.hold(gate));
        outage.orders("tide");
        assertThat(gate.awaitArrival(Outage.PATIENCE)).isTrue();

        restarts();
        outage.passesUntilCard(Duration.ofSeconds(1), "outcome not known yet");
        outage.passesUntilCard(TEN_SECONDS, "tide: check the console");

        assertThat(outage.card().text()).contains("It may still appear").contains("Open the console");
        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.everSaid()).noneMatch(text -> text.contains("nothing was created"));
    }

    @Test
    void instanceThatIsBeingMadeIsFollowedOnAfterTheRestart() {
        outage.orders("tide");
        outage.awaitsCard("tide: creating");

        restarts();
        outage.passesUntilCard(TEN_SECONDS, "tide: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.card().text())
                .contains(outage.cloud.world().fleet().all().get(0).id());
    }

    @Test
    void cardThatMissedAChangeIsDrawnAfterTheRestart() {
        outage.orders("tide");
        outage.awaitsCard("tide: creating");
        outage.slack.faults().breaks("chat.update", 50);
        outage.passesUntil(
                Duration.ofSeconds(31),
                "the run",
                () -> outage.alice.sees(outage.channel).stream().anyMatch(text -> text.contains("is running")));
        assertThat(outage.cardSays("tide: creating")).isTrue();

        outage.stops();
        outage.slack.faults().clears("chat.update");
        outage.starts();

        outage.passesUntilCard(Duration.ofSeconds(1), "tide: running");
    }

    private void restarts() {
        outage.stops();
        outage.starts();
    }

    private void entersThePassword() {
        outage.alice.presses(outage.channel, "Enter password");
        outage.alice
                .awaitsModal("Admin password", Outage.PATIENCE)
                .fillSecretly("Admin password", Outage.PASSWORD)
                .submits();
    }

    private static Ids nothingNew() {
        return new Ids(
                () -> {
                    throw new IllegalStateException("no new operation here");
                },
                () -> {
                    throw new IllegalStateException("no new token here");
                },
                () -> {
                    throw new IllegalStateException("no new key here");
                });
    }

    /** What the journal holds when a process ends just after the decision. */
    private void confirmedByABotThatDiedThen() {
        try (var database = Database.open(outage.database())) {
            var journal = new JdbcJournal(database.source());
            var box = new CaffeineSecretBox(outage.clock, CaffeineSecretBox.HELD, CaffeineSecretBox.MOST);
            var ledger = new Ledger(journal, entry -> {}, outage.clock, moved -> {});
            var gate = new io.chatops.starrocks.access.Gate(
                    new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory());
            var desk = new Desk(ledger, box, gate, new FakeSwitch(), nothingNew());
            Operation open =
                    journal.in(List.of(Status.AWAITING_CONFIRMATION), 1).get(0);
            assertThat(desk.confirm(open.id(), open.requester(), open.digest().brief()))
                    .isInstanceOf(Verdict.Moved.class);
        }
    }
}
