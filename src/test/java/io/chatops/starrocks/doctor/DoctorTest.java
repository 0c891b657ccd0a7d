package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.Doctor;
import io.chatops.starrocks.app.FreePort;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import io.chatops.starrocks.text.Language;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of installations as they are. */
class DoctorTest {
    private static final String FAULT = "FAULT  ";
    private static final String WARNING = "warning";

    @TempDir
    private Path directory;

    @Test
    void nothingIsWrongWithAHealthyInstallation() {
        try (var installation = Installation.healthy(directory)) {
            var doctor = installation.looks();

            assertThat(doctor.code()).as(text(doctor)).isZero();
            assertThat(doctor.lines().stream().filter(line -> !line.startsWith("ok ")))
                    .as("all that cannot be told or is so by nature, and the summary")
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith(WARNING).contains("only on this machine"),
                            line -> assertThat(line).startsWith("unknown").contains("[slack-app]"),
                            line -> assertThat(line)
                                    .startsWith("unknown")
                                    .contains("sr:CreateInstanceV1 / starrocks:CreateInstanceV1"),
                            line -> assertThat(line).contains("0 FAULT"));
            assertThat(text(doctor))
                    .contains("bot starrocks in the workspace Sandbox")
                    .contains("AccessKey LTAI****")
                    .contains("acs:ram::1234****:user/chatops")
                    .contains("There is no database file yet")
                    .doesNotContain(StandardWorld.ACCOUNT_ID);
            Discretion.isKept(doctor);
        }
    }

    @Test
    void itReadsAndNeverWrites() {
        try (var installation = Installation.healthy(directory)) {
            installation.looks();

            assertThat(installation.cloud.ledger().of("CreateInstanceV1")).isEmpty();
            assertThat(installation.slack.ledger().all())
                    .extracting(exchange -> exchange.name())
                    .containsOnly("auth.test", "conversations.info", "users.info");
            assertThat(directory.resolve("journal.mv.db")).doesNotExist();
        }
    }

    @Test
    void inSocketModeOneAddressIsAskedForAndNothingConnects() {
        try (var installation = Installation.healthy(directory).overSocket()) {
            var doctor = installation.looks();

            assertThat(doctor.code()).as(text(doctor)).isZero();
            assertThat(text(doctor))
                    .contains("[slack-socket] Slack accepts SLACK_APP_TOKEN and gives the address of a connection")
                    .contains("socket_mode_enabled: true")
                    .doesNotContain("slack-signing");
            assertThat(installation.slack.ledger().count("apps.connections.open"))
                    .isEqualTo(1);
            assertThat(installation.slack.sockets().opened()).isZero();
            Discretion.isKept(doctor);
        }
    }

    @Test
    void aLimitOfSlacksIsNoFault() {
        try (var installation = Installation.healthy(directory).overSocket()) {
            installation.slack.faults().rateLimits("apps.connections.open", 1, 30);
            var doctor = installation.looks();

            assertThat(doctor.code()).as(text(doctor)).isZero();
            assertThat(text(doctor)).contains("unknown  [slack-socket]", "Run doctor again in a minute");
        }
    }

    @Test
    void scopesAreComparedWithTheManifest() {
        try (var installation =
                Installation.withScopes(directory, "commands", "app_mentions:read", "im:history", "admin")) {
            var doctor = installation.looks();

            assertThat(doctor.code()).isEqualTo(1);
            assertThat(text(doctor))
                    .contains(FAULT + "  [slack-scopes] The token lacks the scope chat:write.")
                    .contains(FAULT + "  [slack-scopes] The token lacks the scope users:read.")
                    .contains(WARNING + "  [slack-scopes] The token lacks the scope usergroups:read, which the present"
                            + " configuration does not need")
                    .contains("scopes that the bot does not use: admin");
        }
    }

    @Test
    void aScopeIsNeededOnceThePolicyNeedsIt() {
        try (var installation = Installation.withScopes(
                directory, "commands", "chat:write", "app_mentions:read", "im:history", "users:read", "files:write")) {
            installation.allowing("access: {fourEyes: [" + installation.channel + "]}\n");
            var doctor = installation.looks();

            assertThat(text(doctor))
                    .contains(FAULT + "  [slack-scopes] The token lacks the scope channels:read.")
                    .contains(WARNING + "  [slack-scopes] The token lacks the scope usergroups:read");
        }
    }

    @Test
    void tokenThatIsNoBotsIsNotSent() {
        try (var installation = Installation.healthy(directory)) {
            installation.write("bot-token", "xapp-canary-8888888888", "rw-------");
            installation.looks();

            assertThat(installation.slack.ledger().all()).isEmpty();
        }
    }

    @Test
    void placesWhereRequestsAreShownTooAreLookedAt() {
        try (var installation = Installation.healthy(directory)) {
            installation.with("""
                    approvals:
                      rules:
                        - {name: r, approvers: {users: "*"}, alsoIn: {slack: [T0SANDBOX/C0NOWHERE]}}
                    """);

            assertThat(text(installation.looks()))
                    .contains(WARNING + "  [slack-ids] The channel C0NOWHERE does not exist");
        }
    }

    @Test
    void fileThatARunningBotHoldsIsAsItShouldBe() throws IOException {
        try (var installation = Installation.healthy(directory);
                var held = held(directory.resolve("journal.mv.db"))) {
            assertThat(held.isOpen()).isTrue();
            assertThat(text(installation.looks()))
                    .contains("ok       [database] The bot that runs here holds the database file");

            installation.set("PORT", "" + FreePort.next());
            assertThat(text(installation.looks()))
                    .contains(WARNING + "  [database] Another process holds the database file");
        }
    }

    @Test
    void databaseOfThisVersionIsFine() {
        var database = PostgreSQL.fresh();
        Database.open(database).close();
        try (var installation = Installation.healthy(directory).on(database)) {
            var doctor = installation.looks();

            assertThat(doctor.code()).as(text(doctor)).isZero();
            assertThat(text(doctor))
                    .contains("ok       [database] The database answers: PostgreSQL")
                    .contains("ok       [database-tables] The tables fit this program")
                    .contains("ok       [clock] The clock agrees with that of PostgreSQL ");
        }
    }

    @Test
    void serviceThatHangsHoldsNobodyUp() {
        try (var installation = Installation.healthy(directory).impatient()) {
            var gate = installation.slack.faults().holds("auth.test");
            var doctor = installation.looks();
            gate.release();

            assertThat(doctor.code()).isEqualTo(1);
            assertThat(text(doctor))
                    .contains(FAULT + "  [slack-token] No answer within 5 seconds.")
                    .contains("ok       [dingtalk-app]");
        }
    }

    @Test
    void profileThatPeopleChooseIsLookedAtToo() {
        try (var installation = Installation.healthy(directory)) {
            installation.with("cloud:\n  offeredProfiles: [staging]\n");
            var doctor = installation.looks();

            assertThat(doctor.code()).as(text(doctor)).isZero();
            assertThat(text(doctor)).contains(WARNING + "  [cloud-identity] The credentials staging cannot be used");
        }
    }

    @Test
    void speaksChineseToo() {
        try (var installation = Installation.healthy(directory)) {
            installation.cloud.faults().always("DescribeVpcs", Fault.forbidden());
            var doctor = installation.looks(Language.CHINESE);

            assertThat(text(doctor))
                    .contains("故障  [cloud-rights] 没有权限")
                    .contains("处理：请按 docs/ram-policy.json")
                    .doesNotContain("{");
            Discretion.isKept(doctor);
        }
    }

    private static String text(Doctor doctor) {
        return String.join("\n", doctor.lines());
    }

    /** The lock that a process takes which has the file open. */
    private static FileChannel held(Path file) throws IOException {
        Database.open(new DatabaseSettings(
                        "jdbc:h2:file:" + file.toString().replace(".mv.db", ""), "sa", Secret.of("")))
                .close();
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }
}
