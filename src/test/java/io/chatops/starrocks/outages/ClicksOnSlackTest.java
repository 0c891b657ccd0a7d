package io.chatops.starrocks.outages;

import io.chatops.starrocks.sandbox.slack.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does on Slack, and at whichever statement the database goes away meanwhile: they see something. */
class ClicksOnSlackTest {
    private static final Duration SOON = Duration.ofMillis(300);

    private final FailingDatabase database = new FailingDatabase();
    private final Outage outage = Outage.idle(database.settings());
    private final Eyes eyes = new Eyes("alice", "bob");
    private final SilentClicks silent = new SilentClicks(database, eyes, outage.slack.workspace()::eventually);

    private String posted = "";

    @BeforeEach
    void begin() {
        outage.slack.workspace().follow(eyes::take);
        outage.starts();
    }

    @AfterEach
    void close() {
        outage.close();
        database.close();
    }

    @Test
    void commandIsAnswered() {
        for (var line : List.of("help", "list", "status salt", "requests", "restart salt", "params cu")) {
            areNone(line, number -> types(line));
        }
    }

    @Test
    void commandThatOpensAFormIsAnswered() {
        for (var line : List.of("resume", "create salt")) {
            areNone(line, number -> {
                leavesWhatOpens();
                return types(line);
            });
        }
    }

    @Test
    void whatIsSaidIsAnswered() {
        areNone("a mention", number -> () -> outage.alice.mentions(outage.channel, "is salt up?"));
        areNone("a direct message", number -> () -> outage.alice.says(Person.BOT, "my requests"));
        areNone("the page", number -> outage.alice::opensHome);
    }

    @Test
    void pageThatIsFilledInIsAnswered() {
        areNone("a field", number -> {
            walksTo("Purpose and payment", number);
            return () -> outage.alice.modal().choose("What is it for?", "development");
        });
        areNone("back", number -> {
            walksTo("Purpose and payment", number);
            return () -> outage.alice.modal().presses("← Back");
        });
        areNone("next", number -> {
            walksTo("Region", number);
            var page = outage.alice.modal().choose("Region", "cn-hangzhou");
            return page::submits;
        });
        areNone("the cross", number -> {
            walksTo("Purpose and payment", number);
            return outage.alice.modal()::closes;
        });
    }

    @Test
    void draftThatIsTakenUpAgainIsAnswered() {
        areNone("continue", number -> {
            leavesWhatOpens();
            draft(number);
            return () -> outage.alice.presses(outage.channel, "Continue", "salt" + number);
        });
        areNone("discard", number -> {
            draft(number);
            return () -> outage.alice.presses(outage.channel, "Discard draft", "salt" + number);
        });
    }

    @Test
    void summaryThatIsPostedIsAnswered() {
        areNone("post", number -> {
            walksTo("Summary", number);
            return () -> outage.page("Summary").submits();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Create", "Cancel"})
    void buttonOfASummaryIsAnswered(String label) {
        areNone(label, number -> {
            if (!database.finds("SELECT id FROM operation WHERE status = 'AWAITING_CONFIRMATION'")) {
                posts(number);
            }
            return () -> outage.alice.presses(outage.channel, label, posted);
        });
    }

    /** A channel takes a message a second, and whoever clicks again has read what came of the click before. */
    private void areNone(String what, SilentClicks.Prepared click) {
        silent.areNone(what, number -> {
            outage.clock.moves(Duration.ofSeconds(10));
            return click.act(number);
        });
    }

    private void posts(int number) {
        walksTo("Summary", number);
        outage.page("Summary").submits();
        posted = "salt" + number + ": please confirm";
        outage.awaitsCard(posted);
    }

    private Runnable types(String line) {
        return () -> outage.alice.types(outage.channel, "/starrocks " + line);
    }

    private void draft(int number) {
        walksTo("Purpose and payment", number);
        int before = drafts();
        outage.alice.modal().closes();
        outage.awaits("the draft", () -> drafts() > before);
    }

    private int drafts() {
        return (int) outage.alice.sees(outage.channel).stream()
                .filter(text -> text.contains("Your draft is kept"))
                .count();
    }

    private void walksTo(String step, int number) {
        leaves();
        outage.walksTo(step, "salt" + number);
    }

    /** What was done before may still open a modal. */
    private void leavesWhatOpens() {
        outage.slack.workspace().eventually(outage.alice::hasModal, SOON);
        leaves();
    }

    private void leaves() {
        if (outage.alice.hasModal()) {
            int before = drafts();
            outage.alice.modal().closes();
            outage.slack.workspace().eventually(() -> drafts() > before, SOON);
        }
    }
}
