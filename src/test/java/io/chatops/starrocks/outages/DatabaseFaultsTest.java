package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database takes no writing: nothing is submitted, and it is said. */
class DatabaseFaultsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Outage outage = Outage.begin();

    @AfterEach
    void close() {
        outage.close();
    }

    @Test
    void summaryThatCannotBeWrittenDownIsNotPosted() throws SQLException {
        outage.walksTo("Summary", "salt");
        freezes();

        outage.alice.modal().submits();
        outage.awaits(
                "the reason",
                () -> outage.alice.modal().text().contains("The database cannot be reached, so nothing was submitted"));
        assertThat(outage.alice.sees(outage.channel)).isEmpty();

        thaws();
        outage.alice.modal().closes();
        outage.alice.awaitsMessage(outage.channel, "Your draft is kept", Outage.PATIENCE);
        outage.alice.presses(outage.channel, "Continue");
        outage.walksOnOrStays("Summary").submits();
        outage.awaitsCard("salt: please confirm");
    }

    @Test
    void confirmationThatCannotBeWrittenDownSubmitsNothing() throws SQLException {
        outage.asksFor("salt");
        freezes();

        outage.confirms();
        outage.alice.awaitsMessage(
                outage.channel, "The database cannot be reached, so nothing was submitted", Outage.PATIENCE);
        assertThat(outage.bob.sees(outage.channel)).noneMatch(text -> text.contains("database"));
        assertThat(outage.creates()).isEmpty();
        assertThat(outage.cardSays("please confirm")).isTrue();

        thaws();
        outage.confirms();
        outage.passesUntilCard(TEN_SECONDS, "salt: running");
        assertThat(outage.creates()).hasSize(1);
    }

    @Test
    void databaseThatIsGoneAltogetherIsTold() throws SQLException {
        outage.asksFor("salt");
        outage.inDatabase("ALTER TABLE operation RENAME TO elsewhere");

        outage.confirms();
        outage.alice.awaitsMessage(
                outage.channel, "The database cannot be reached, so nothing was submitted", Outage.PATIENCE);
        assertThat(outage.creates()).isEmpty();

        outage.inDatabase("ALTER TABLE elsewhere RENAME TO operation");
        outage.confirms();
        outage.passesUntilCard(TEN_SECONDS, "salt: running");
    }

    @Test
    void answerThatCannotBeWrittenDownIsLookedForLater() throws Exception {
        var gate = new Gate();
        outage.cloud.faults().next(Outage.CREATE, Fault.holdAnswer(gate));
        outage.orders("salt");
        assertThat(gate.awaitArrival(Outage.PATIENCE)).isTrue();
        outage.awaitsCard("salt: being submitted");

        freezes();
        gate.open();
        outage.passesUntil(TEN_SECONDS, "two minutes", Outage.beats(12));
        thaws();
        outage.passesUntilCard(TEN_SECONDS, "salt: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
    }

    /** From now on every write is refused, as with a full disk; reading goes on. */
    private void freezes() throws SQLException {
        outage.inDatabase("ALTER TABLE operation ADD CONSTRAINT frozen CHECK (version < 0) NOCHECK");
    }

    private void thaws() throws SQLException {
        outage.inDatabase("ALTER TABLE operation DROP CONSTRAINT frozen");
    }
}
