package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known secrets run through whole stories; afterwards everything that left the process is searched for them. */
class CanaryTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final String FIRST_PASSWORD = "Wr0ng canary & <pass>";
    private static final String PASSWORD = "Can@ry#%^*_+-.7";
    private static final String LATER_PASSWORD = "L@ter#Canary%9+";

    @TempDir
    private Path directory;

    private Outage outage;
    private Captured log;

    @BeforeEach
    void begin() {
        log = Captured.begin();
        outage = Outage.idle(
                "jdbc:h2:file:" + directory.resolve("journal"), TemporaryKeys.world(), TemporaryKeys.keys());
        outage.starts();
    }

    @AfterEach
    void close() {
        outage.close();
        log.close();
    }

    @Test
    void storyThatGoesWellLeavesNoSecretAnywhere() throws Exception {
        asks();
        outage.confirms();
        outage.passesUntilCard(TEN_SECONDS, "hush: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.creates()
                        .get(0)
                        .body()
                        .orElseThrow()
                        .path("AdminPassword")
                        .asText())
                .isEqualTo(PASSWORD);
        nothingLeaked();
    }

    @Test
    void refusedOrderLeavesNoSecretAnywhere() throws Exception {
        outage.cloud
                .faults()
                .next(
                        Outage.CREATE,
                        Fault.invalidParameter(
                                "AdminPassword " + PASSWORD + " is too weak for key " + TemporaryKeys.KEY_SECRET));

        asks();
        outage.confirms();
        outage.awaitsCard("hush: refused");

        assertThat(outage.card().text()).contains("AdminPassword").contains("is too weak");
        nothingLeaked();
    }

    @Test
    void droppedOrderLeavesNoSecretAnywhere() throws Exception {
        outage.cloud
                .faults()
                .next(
                        Outage.CREATE,
                        Fault.dropBefore(),
                        Fault.body("oops " + PASSWORD).afterExecution());

        asks();
        outage.confirms();
        outage.passesUntilCard(Duration.ofSeconds(2), "hush: running");

        nothingLeaked();
    }

    @Test
    void passwordsBeforeAndAfterARestartLeaveNoTrace() throws Exception {
        asks();
        outage.stops();
        outage.starts();
        outage.confirms();
        outage.passesUntilCard(Duration.ofSeconds(1), "password needed");
        outage.alice.presses(outage.channel, "Enter password");
        var form = outage.alice.awaitsModal("Admin password", Outage.PATIENCE);
        form.fillSecretly("Admin password", FIRST_PASSWORD).submits();
        outage.alice.modal().fillSecretly("Admin password", LATER_PASSWORD).submits();
        outage.passesUntilCard(TEN_SECONDS, "hush: running");

        nothingLeaked();
    }

    @Test
    void brokenDatabaseTellsNoSecretInItsErrors() throws Exception {
        asks();
        outage.inDatabase("ALTER TABLE operation RENAME TO elsewhere");
        outage.confirms();
        outage.alice.awaitsMessage(outage.channel, "The database cannot be reached", Outage.PATIENCE);
        outage.inDatabase("ALTER TABLE elsewhere RENAME TO operation");

        assertThat(log.text()).contains("journal cannot be reached");
        nothingLeaked();
    }

    @Test
    void passwordInTheCommandIsNotRepeated() throws Exception {
        outage.alice.types(outage.channel, "/starrocks create hush AdminPassword=" + PASSWORD);
        outage.alice.awaitsMessage(outage.channel, "A password was typed into the command", Outage.PATIENCE);
        outage.walksTo("Purpose and payment", "hush");

        nothingLeaked();
    }

    /** A wrong password first, then a right one, then Back and on again. */
    private void asks() {
        var page = outage.walksTo("Version, name, password", "hush");
        page.choose("StarRocks version", "3.3")
                .fillSecretly("Admin password", FIRST_PASSWORD)
                .submits();
        outage.awaits("the error", () -> !outage.alice.modal().errors().isEmpty());
        outage.page("Version, name, password").fillSecretly("Admin password", FIRST_PASSWORD);
        outage.page("Version, name, password").presses("← Back");
        outage.page("Size and disks").submits();
        outage.page("Version, name, password")
                .fillSecretly("Admin password", PASSWORD)
                .presses("← Back");
        outage.page("Size and disks").submits();
        outage.page("Version, name, password").submits();
        outage.walksOn("Summary").submits();
        outage.awaitsCard("please confirm");
    }

    private void nothingLeaked() throws IOException {
        var script = directory.resolve("dump.sql");
        sql("SCRIPT TO '" + script + "'");
        var metrics = outage.get("/metrics");
        outage.stops();
        var places = Map.of(
                "what Slack received", Traces.toSlack(outage.slack),
                "what the cloud received", Traces.toCloud(outage.cloud),
                "the log", log.text(),
                "the log as JSON", log.json(),
                "the metrics", metrics,
                "the database's file", Traces.files(directory, "journal"),
                "the database's dump", Files.readString(script));
        Canary.all(
                        TemporaryKeys.KEY_SECRET,
                        TemporaryKeys.STS_TOKEN,
                        FIRST_PASSWORD,
                        PASSWORD,
                        LATER_PASSWORD,
                        Outage.BOT_TOKEN,
                        Outage.SIGNING_SECRET)
                .forEach(canary -> places.forEach(canary::isNotIn));
        assertThat(places.values().stream().anyMatch(String::isBlank))
                .as("a place had nothing to look at")
                .isFalse();
    }

    private void sql(String statement) {
        try {
            outage.inDatabase(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
