package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path directory;

    private ConfigDirectory config;

    @BeforeEach
    void startWithSlackAlone() {
        config = ConfigDirectory.withSlack(directory);
    }

    @Test
    void linesOfTheLogAreWrittenAsTheFileSays() {
        config.file("log: {format: json}");

        assertThat(config.settings().log()).isEqualTo(LogFormat.JSON);
        assertThat(config.settings().describe()).first().asString().endsWith("log as json");
    }

    @Test
    void aTokenForTheMetricsThatCouldBeGuessedIsTold() {
        config.set("METRICS_TOKEN", "a-short-token-1");
        assertThat(config.settings().notices()).singleElement().asString().contains("METRICS_TOKEN", "openssl rand");

        config.set("METRICS_TOKEN", "a-longer-token-1");
        assertThat(config.settings().notices()).isEmpty();
    }

    @Test
    void twoSecretsAreEnoughToStart() {
        assertThat(config.settings())
                .isEqualTo(new Settings(
                        new WebSettings(3000, Optional.empty()),
                        Optional.empty(),
                        Language.ENGLISH,
                        new AccessPolicy(List.of(), List.of()),
                        Optional.of(SlackSettings.http(
                                Secret.of(ConfigDirectory.TOKEN), Secret.of(ConfigDirectory.SIGNING_SECRET))),
                        Optional.empty(),
                        new AliyunSettings(
                                Optional.empty(),
                                Optional.empty(),
                                Path.of("/home/bot/.aliyun/config.json"),
                                Optional.empty(),
                                CreateBody.FULL,
                                List.of(),
                                "cn-hangzhou"),
                        CreationOptions.standard(),
                        Duration.ofMinutes(30),
                        DatabaseSettings.FILE,
                        Optional.empty(),
                        LogFormat.TEXT,
                        List.of()));
    }

    @Test
    void everyKeyReachesItsPart() {
        var settings = config.file(
                        "server: {port: 8080, bindAddress: 127.0.0.1, proxies: 2, publicUrl: https://bot.example.com/}",
                        "language: zh",
                        "access:",
                        "  channels: [C1, C2]",
                        "  users: \"*\"",
                        "slack: {apiUrl: 'http://127.0.0.1:9/api/'}",
                        "cloud:",
                        "  profile: night",
                        "  configFile: aliyun.json",
                        "  offeredProfiles: [night, day]",
                        "  homeRegion: cn-beijing",
                        "  endpointUrl: http://127.0.0.1:8",
                        "  createBody: official",
                        "  regions: [cn-beijing, us-east-1]",
                        "  versions: [3.10, \"3.2\"]",
                        "  followUpMinutes: 45",
                        "database: {url: 'jdbc:postgresql://db/chatops', user: bot}")
                .settings();

        assertThat(settings.web()).isEqualTo(new WebSettings(8080, Optional.of("127.0.0.1")).behind(2));
        assertThat(settings.publicUrl()).contains(URI.create("https://bot.example.com/"));
        assertThat(settings.language()).isEqualTo(Language.CHINESE);
        assertThat(settings.access()).isEqualTo(new AccessPolicy(List.of("C1", "C2"), List.of("*")));
        assertThat(settings.slack().orElseThrow().apiUrl()).isEqualTo(URI.create("http://127.0.0.1:9/api/"));
        assertThat(settings.cloud())
                .isEqualTo(new AliyunSettings(
                        Optional.empty(),
                        Optional.of("night"),
                        directory.resolve("aliyun.json"),
                        Optional.of("http://127.0.0.1:8"),
                        CreateBody.OFFICIAL,
                        List.of("night", "day"),
                        "cn-beijing"));
        assertThat(settings.creation())
                .isEqualTo(new CreationOptions(List.of("cn-beijing", "us-east-1"), List.of("3.10", "3.2")));
        assertThat(settings.following()).isEqualTo(Duration.ofMinutes(45));
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings("jdbc:postgresql://db/chatops", "bot", Secret.of("")));
    }

    @Test
    void theEnvironmentWins() {
        config.file("server: {port: 8080}", "database: {user: fromFile}", "cloud: {profile: fromFile}")
                .set("PORT", "9090")
                .set("DATABASE_USER", "fromEnvironment");

        var settings = config.settings();

        assertThat(settings.web().port()).isEqualTo(9090);
        assertThat(settings.database().user()).isEqualTo("fromEnvironment");
        assertThat(settings.cloud().profile()).contains("fromFile");
    }

    @Test
    void aVariableSetToNothingCountsAsNotSet() {
        config.file("server: {port: 8080}").set("PORT", " ").set("METRICS_TOKEN", "");

        assertThat(config.settings().web().port()).isEqualTo(8080);
        assertThat(config.settings().metricsToken()).isEmpty();
    }

    @Test
    void anotherFileIsReadWhenItIsNamed() {
        config.file("server: {port: 1}")
                .write("else/where.yaml", "server: {port: 2}")
                .set("STARROCKS_CHATOPS_CONFIG", "else/where.yaml");

        assertThat(config.settings().web().port()).isEqualTo(2);
    }

    @Test
    void anEmptyFileAndEmptySectionsSetNothing() {
        var unset = config.settings();

        assertThat(config.file("").settings()).isEqualTo(unset);
        assertThat(config.file("# a comment", "slack:", "server:", "  port:").settings())
                .isEqualTo(unset);
    }

    @Test
    void secretsComeFromFilesThatTheConfigurationNames() {
        config.unset("SLACK_BOT_TOKEN")
                .unset("SLACK_SIGNING_SECRET")
                .write("secrets/token", "xoxb-from-file\n")
                .write("secrets/signing", "signing-from-file")
                .write("secrets/key", "key-from-file")
                .write("secrets/database", "database-from-file")
                .write("secrets/metrics", "metrics-from-file")
                .file(
                        "slack: {botTokenFile: secrets/token, signingSecretFile: secrets/signing}",
                        "cloud: {accessKeyId: LTAI4example, accessKeySecretFile: secrets/key}",
                        "database: {passwordFile: secrets/database}",
                        "metrics: {tokenFile: secrets/metrics}");

        assertThat(config.settings().secrets())
                .containsExactly(
                        Secret.of("xoxb-from-file"),
                        Secret.of("signing-from-file"),
                        Secret.of("key-from-file"),
                        Secret.of("database-from-file"),
                        Secret.of("metrics-from-file"));
    }

    @Test
    void secretsComeFromTheEnvironmentBeforeTheFileIsLookedAt() {
        config.set("DATABASE_PASSWORD", "from-environment")
                .set("ALIBABA_CLOUD_ACCESS_KEY_ID", "STS.example")
                .set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "key-secret")
                .set("ALIBABA_CLOUD_SECURITY_TOKEN", "session-token")
                .file("database: {passwordFile: is/not/there}");

        assertThat(config.settings().secrets())
                .containsExactly(
                        Secret.of(ConfigDirectory.TOKEN),
                        Secret.of(ConfigDirectory.SIGNING_SECRET),
                        Secret.of("key-secret"),
                        Secret.of("session-token"),
                        Secret.of("from-environment"));
    }

    @Test
    void theDescriptionShowsNoSecret() {
        config.set("DATABASE_PASSWORD", "database-password")
                .set("METRICS_TOKEN", "metrics-token-1")
                .set("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAI4FgExampleId")
                .set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "key-secret");

        var shown = String.join("\n", config.settings().describe());

        assertThat(shown)
                .contains("port 3000", "******", "LTAI****", "jdbc:h2:file", "channels nobody yet", "create body full")
                .doesNotContain(
                        ConfigDirectory.TOKEN,
                        ConfigDirectory.SIGNING_SECRET,
                        "database-password",
                        "metrics-token-1",
                        "key-secret",
                        "LTAI4FgExampleId");
        assertThat(config.settings().toString())
                .doesNotContain("key-secret", "database-password", ConfigDirectory.TOKEN);
    }

    @Test
    void dingTalkMayStandBesideSlack() {
        config.set("DINGTALK_CLIENT_ID", "ding1")
                .set("DINGTALK_CLIENT_SECRET", "ding-secret")
                .set("DINGTALK_CORP_ID", "corp1")
                .file("dingtalk: {mode: http}");

        var settings = config.settings();

        assertThat(settings.dingTalk())
                .contains(DingTalkSettings.of("ding1", Secret.of("ding-secret"), "corp1")
                        .by(DingTalkSettings.Mode.HTTP));
        assertThat(settings.secrets()).contains(Secret.of("ding-secret"));
        assertThat(settings.describe())
                .anyMatch(line -> line.startsWith("dingtalk: by http"))
                .anyMatch(line -> line.contains("PUBLIC_URL is not set"))
                .noneMatch(line -> line.contains("ding-secret"));
    }
}
