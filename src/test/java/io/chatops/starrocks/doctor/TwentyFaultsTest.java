package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.Doctor;
import io.chatops.starrocks.outages.Canary;
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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is wrong at a time, and the line about it names what to do. */
class TwentyFaultsTest {
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
                            line -> assertThat(line).startsWith(WARNING).contains("on this machine alone"),
                            line -> assertThat(line).startsWith("unknown").contains("[slack-app]"),
                            line -> assertThat(line)
                                    .startsWith("unknown")
                                    .contains("sr:CreateInstanceV1 / starrocks:CreateInstanceV1"),
                            line -> assertThat(line).contains("0 faults"));
            assertThat(text(doctor))
                    .contains("bot starrocks in the workspace Sandbox")
                    .contains("key LTAI****")
                    .contains("acs:ram::1234****:user/chatops")
                    .contains("There is no file of the database yet")
                    .doesNotContain(StandardWorld.ACCOUNT_ID);
            isDiscreet(doctor);
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

    static Stream<Plant> faults() {
        return Stream.of(
                plant("a key that is none", to -> to.with("acess: {}\n"), 2, FAULT, "configuration", "access meant"),
                plant(
                        "no signing secret",
                        to -> to.unset("SLACK_SIGNING_SECRET"),
                        2,
                        FAULT,
                        "configuration",
                        "SLACK_SIGNING_SECRET",
                        "Basic Information"),
                plant(
                        "a secret for everybody",
                        to -> to.write("bot-token", Installation.BOT_TOKEN, "rw-r--r--"),
                        0,
                        WARNING,
                        "files",
                        "slack.botTokenFile",
                        "chmod 600"),
                plant(
                        "a configuration for everybody",
                        Installation::carelessConfiguration,
                        1,
                        FAULT,
                        "files",
                        "chatops.yaml",
                        "chmod o-w"),
                plant(
                        "no directory for the database",
                        to -> to.set("DATABASE_URL", "jdbc:h2:file:" + to.directory.resolve("bot-token/journal")),
                        1,
                        FAULT,
                        "files",
                        "cannot be written",
                        "DATABASE_URL"),
                plant(
                        "nobody may",
                        to -> to.allowing("access: {}\n"),
                        1,
                        FAULT,
                        "access",
                        "Nobody may",
                        "access.fourEyes"),
                plant(
                        "people without a channel",
                        to -> to.allowing("access: {users: [" + to.alice.id() + "]}\n"),
                        1,
                        FAULT,
                        "access",
                        "Set access.channels"),
                plant(
                        "a rule that needs all of its approvers",
                        to -> to.with("approvals:\n  rules:\n    - {name: both, needed: 2, approvers: {users: ["
                                + to.alice.id() + ", " + to.bob.id() + "]}}\n"),
                        0,
                        WARNING,
                        "access",
                        "\"both\"",
                        "lower needed"),
                plant(
                        "everybody everywhere",
                        to -> to.allowing("access: {users: \"*\", channels: \"*\"}\n"),
                        0,
                        WARNING,
                        "access",
                        "add an approval rule"),
                plant(
                        "somebody else at the port",
                        to -> to.set("PORT", port(to.slack.apiUrl())),
                        1,
                        FAULT,
                        "server",
                        "Something else",
                        "PORT"),
                plant(
                        "an address that leads elsewhere",
                        to -> to.set("PUBLIC_URL", to.dingTalk.apiUrl()),
                        1,
                        FAULT,
                        "public-url",
                        "is not this bot",
                        "/secret/"),
                plant(
                        "an address without an answer",
                        to -> {
                            var port = Installation.freePort();
                            to.set("PORT", "" + port).set("PUBLIC_URL", "http://127.0.0.1:" + port);
                        },
                        0,
                        WARNING,
                        "public-url",
                        "Nothing answers yet",
                        "Start serve, then ask again"),
                plant(
                        "an address without TLS",
                        to -> to.set("PUBLIC_URL", "https://127.0.0.1:" + to.bot.port()),
                        1,
                        FAULT,
                        "public-url",
                        "TLS",
                        "certificate"),
                plant("no address", to -> to.unset("PUBLIC_URL"), 0, WARNING, "public-url", "Set PUBLIC_URL"),
                plant(
                        "nobody at the database's port",
                        to -> to.set("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Installation.freePort() + "/x"),
                        1,
                        FAULT,
                        "database",
                        "cannot be opened",
                        "host and port"),
                plant(
                        "a user whom the database does not know",
                        to -> to.on(PostgreSQL.fresh()).set("DATABASE_USER", "nobody_here"),
                        1,
                        FAULT,
                        "database",
                        "nobody_here",
                        "DATABASE_PASSWORD"),
                plant(
                        "a database that is not there",
                        to -> to.on(PostgreSQL.fresh())
                                .set("DATABASE_URL", PostgreSQL.fresh().url() + "_not"),
                        1,
                        FAULT,
                        "database",
                        "no database of that name",
                        "docs/operating.md"),
                plant(
                        "a user who may make no tables",
                        to -> to.on(limited(PostgreSQL.fresh(), "reading_doctor")),
                        1,
                        FAULT,
                        "database",
                        "GRANT CREATE ON SCHEMA public TO reading_doctor"),
                plant(
                        "tables of a newer version",
                        to -> to.on(newer(PostgreSQL.fresh())),
                        1,
                        FAULT,
                        "database-tables",
                        "version 999",
                        "Run that version or a newer one"),
                plant(
                        "a token that Slack does not know",
                        to -> to.write("bot-token", "xoxb-canary-8888888888", "rw-------"),
                        1,
                        FAULT,
                        "slack-token",
                        "invalid_auth",
                        "Bot User OAuth Token"),
                plant(
                        "a token of another kind",
                        to -> to.write("bot-token", "xapp-canary-8888888888", "rw-------"),
                        1,
                        FAULT,
                        "slack-token",
                        "app-level",
                        "OAuth & Permissions"),
                plant(
                        "an app that was taken out",
                        to -> to.slack.faults().refuses("auth.test", 1, "account_inactive"),
                        1,
                        FAULT,
                        "slack-token",
                        "Install the app to the workspace again"),
                plant(
                        "another service in place of Slack",
                        to -> to.set("SLACK_API_URL", to.dingTalk.apiUrl()),
                        1,
                        FAULT,
                        "slack-token",
                        "is not the Web API of Slack",
                        "SLACK_API_URL"),
                plant(
                        "Slack out of reach",
                        to -> to.set("SLACK_API_URL", "http://127.0.0.1:" + Installation.freePort()),
                        1,
                        FAULT,
                        "slack-token",
                        "cannot be reached",
                        "firewall"),
                plant(
                        "a signing secret of another form",
                        to -> to.set("SLACK_SIGNING_SECRET", "canary-of-another-form"),
                        0,
                        WARNING,
                        "slack-signing",
                        "Basic Information"),
                plant(
                        "a channel without the bot",
                        to -> to.slack.workspace().botMembership(to.channel, false),
                        0,
                        WARNING,
                        "slack-ids",
                        "cannot post",
                        "/invite @starrocks"),
                plant(
                        "a person who is not there",
                        to -> to.allowing("access: {users: [U0NOBODYHERE], channels: [" + to.channel + "]}\n"),
                        0,
                        WARNING,
                        "slack-ids",
                        "U0NOBODYHERE",
                        "Copy member ID"),
                plant(
                        "a group that is not there",
                        to -> to.with("approvals:\n  rules:\n    - {name: r, approvers: {groups: [S0NOGROUP]}}\n"),
                        0,
                        WARNING,
                        "slack-ids",
                        "nobody has a right because of it",
                        "Correct S0NOGROUP"),
                plant(
                        "a client secret of another app",
                        to -> to.set("DINGTALK_CLIENT_SECRET", "canary-of-another-app"),
                        1,
                        FAULT,
                        "dingtalk-app",
                        "do not belong together",
                        "凭证与基础信息"),
                plant(
                        "a corp id that is none",
                        to -> to.set("DINGTALK_CORP_ID", "123456"),
                        0,
                        WARNING,
                        "dingtalk-corp",
                        "Copy the CorpId"),
                plant(
                        "no place at the gateway",
                        to -> to.dingTalk.faults().refuses("/v1.0/gateway/connections/open", 1, 403, "noStream"),
                        1,
                        FAULT,
                        "dingtalk-inbound",
                        "noStream",
                        "Stream 模式"),
                plant(
                        "a key that the cloud does not know",
                        to -> to.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIcanary0000000001"),
                        1,
                        FAULT,
                        "cloud-identity",
                        "does not know the access key",
                        "ALIBABA_CLOUD_ACCESS_KEY_ID"),
                plant(
                        "a secret of another key",
                        to -> to.set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "canary-of-another-key"),
                        1,
                        FAULT,
                        "cloud-identity",
                        "does not belong",
                        "ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                plant(
                        "a key that was switched off",
                        to -> to.cloud.faults().always("GetCallerIdentity", Fault.inactiveKey()),
                        1,
                        FAULT,
                        "cloud-identity",
                        "disabled",
                        "Enable it in RAM"),
                plant(
                        "a profile that is not there",
                        to -> to.unset("ALIBABA_CLOUD_ACCESS_KEY_ID").unset("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                        1,
                        FAULT,
                        "cloud-identity",
                        "aliyun configure list"),
                plant(
                        "a right that is needed",
                        to -> to.cloud.faults().always("DescribeInstances", Fault.noPermission("sr:DescribeInstances")),
                        1,
                        FAULT,
                        "cloud-rights",
                        "RequestId ",
                        "Allow sr:DescribeInstances / starrocks:DescribeInstances",
                        "docs/ram-policy.json"),
                plant(
                        "a right of another product",
                        to -> to.cloud.faults().always("DescribeVpcs", Fault.forbidden()),
                        1,
                        FAULT,
                        "cloud-rights",
                        "Allow vpc:DescribeVpcs"),
                plant(
                        "a right that something else can stand in for",
                        to -> to.cloud.faults().always("QueryPriceV1", Fault.forbidden()),
                        0,
                        WARNING,
                        "cloud-rights",
                        "Allow sr:QueryPriceV1 / starrocks:QueryPriceV1"),
                plant(
                        "the cloud out of reach",
                        to -> to.set("ALIBABA_CLOUD_ENDPOINT_URL", "http://127.0.0.1:" + Installation.freePort()),
                        1,
                        FAULT,
                        "cloud-endpoints",
                        "cannot be reached",
                        "DNS, firewall and proxy"),
                plant(
                        "a role that is not there",
                        to -> to.world.removeRole(StandardWorld.OSS_ROLE),
                        0,
                        WARNING,
                        "cloud-role",
                        StandardWorld.OSS_ROLE,
                        "agree to the authorization"),
                plant(
                        "a clock that is ten minutes off",
                        to -> to.ahead(Duration.ofMinutes(10)),
                        1,
                        FAULT,
                        "clock",
                        "seconds ahead of that of",
                        "NTP"),
                plant(
                        "a clock that is two minutes off",
                        to -> to.ahead(Duration.ofMinutes(-2)),
                        0,
                        WARNING,
                        "clock",
                        "seconds behind that of",
                        "NTP"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachIsFoundAndItsLineNamesWhatToDo(Plant plant) {
        try (var installation = Installation.healthy(directory)) {
            plant.to().accept(installation);
            var doctor = installation.looks();

            assertThat(doctor.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(plant.verdict() + "  [" + plant.matter() + "]")
                            .contains(plant.words().toArray(String[]::new))
                            .contains(" To do: "));
            assertThat(doctor.code()).as(text(doctor)).isEqualTo(plant.code());
            isDiscreet(doctor);
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
                    .contains(
                            WARNING + "  [slack-scopes] The token lacks the scope usergroups:read, which is not needed")
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
    void fileThatARunningBotHoldsIsAsItShouldBe() throws IOException {
        try (var installation = Installation.healthy(directory);
                var held = held(directory.resolve("journal.mv.db"))) {
            assertThat(held.isOpen()).isTrue();
            assertThat(text(installation.looks()))
                    .contains("ok       [database] The file of the database is held by the bot");

            installation.set("PORT", "" + Installation.freePort());
            assertThat(text(installation.looks()))
                    .contains(WARNING + "  [database] Another process holds the file of the database");
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
                    .contains("ok       [database-tables] The tables are of this program's version")
                    .contains("ok       [clock] The clock agrees with that of database.");
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
                    .contains(FAULT + "  [slack-token] Nothing was found out within 5 seconds.")
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
            isDiscreet(doctor);
        }
    }

    private static void isDiscreet(Doctor doctor) {
        Canary.all(
                        Installation.BOT_TOKEN,
                        Installation.SIGNING_SECRET,
                        Installation.CLIENT_SECRET,
                        Installation.DATABASE_PASSWORD,
                        StandardWorld.KEY_SECRET,
                        StandardWorld.KEY_ID,
                        "xoxb-canary-8888888888",
                        "xapp-canary-8888888888",
                        "canary-of-another-form",
                        "canary-of-another-app",
                        "canary-of-another-key",
                        "LTAIcanary0000000001")
                .forEach(canary -> canary.isNotIn("the lines", text(doctor)));
    }

    private static String text(Doctor doctor) {
        return String.join("\n", doctor.lines());
    }

    private static String port(String url) {
        return url.replaceFirst("^http://127.0.0.1:(\\d+).*$", "$1");
    }

    private static DatabaseSettings limited(DatabaseSettings administrator, String name) {
        execute(administrator, "CREATE ROLE " + name + " LOGIN");
        return new DatabaseSettings(administrator.url(), name, administrator.password());
    }

    private static DatabaseSettings newer(DatabaseSettings settings) {
        Database.open(settings).close();
        execute(settings, """
                INSERT INTO flyway_schema_history
                SELECT 999, '999', 'of a newer version', type, script, 1, installed_by, now(), 1, true
                  FROM flyway_schema_history WHERE installed_rank = 1""");
        return settings;
    }

    private static void execute(DatabaseSettings settings, String statement) {
        try (var connection = DriverManager.getConnection(
                        settings.url(), settings.user(), settings.password().use(password -> password));
                var asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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

    private static Plant plant(
            String name, Consumer<Installation> to, int code, String verdict, String matter, String... words) {
        return new Plant(name, to, code, verdict, matter, List.of(words));
    }

    /** A fault, where it is planted, and what the line about it has to say. */
    record Plant(String name, Consumer<Installation> to, int code, String verdict, String matter, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }
}
