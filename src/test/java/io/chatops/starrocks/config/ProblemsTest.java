package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.secret.Secret;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    @TempDir
    private Path directory;

    private ConfigDirectory config;

    @BeforeEach
    void startWithSlackAlone() {
        config = ConfigDirectory.withSlack(directory);
    }

    @Test
    void anUnknownFormatOfTheLogIsNamedWithThoseThatThereAre() {
        config.file("log: {format: xml}");

        assertThat(config.problems()).containsExactly("log.format must be text or json");
    }

    @Test
    void everythingIsSaidAtOnce() {
        config.unset("SLACK_SIGNING_SECRET")
                .set("PORT", "many")
                .set("DEBUG", "sdk")
                .set("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAI4example")
                .file("langauge: zh", "cloud: {createBody: most}", "database: {password: Hunter_2}");

        assertThat(config.problems())
                .hasSize(7)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("langauge", "was language meant?"),
                        one -> assertThat(one)
                                .contains("database.password", "DATABASE_PASSWORD", "database.passwordFile"),
                        one -> assertThat(one).contains("DEBUG=sdk", "unset DEBUG"),
                        one -> assertThat(one).contains("server.port (PORT)", "0 to 65535"),
                        one -> assertThat(one).contains("SLACK_SIGNING_SECRET", "Basic Information"),
                        one -> assertThat(one).contains("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "set both"),
                        one -> assertThat(one).contains("cloud.createBody", "full or official"));
        assertThatThrownBy(config::settings).hasMessageContaining("langauge").hasMessageContaining("PORT");
    }

    @Test
    void noSentenceRepeatsAValue() {
        config.set("PORT", "Hunter_2")
                .set("PUBLIC_URL", "ftp://Hunter_2")
                .set("DATABASE_URL", "jdbc:postgresql://db/x?user=a&password=Hunter_2")
                .set("SLACK_API_URL", "Hunter_2 with blanks")
                .set("ALIBABA_CLOUD_ENDPOINT_URL", "https://u:Hunter_2@host")
                .file(
                        "access: {users: ['@Hunter_2']}",
                        "slack: {botToken: Hunter_2, signingSecretFile: Hunter_2}",
                        "metrics: {tokenFile: Hunter_2, tolkenFile: Hunter_2}",
                        "cloud: {createBody: Hunter_2, homeRegion: Hunter_2, versions: [Hunter_2]}");

        assertThat(config.problems()).hasSizeGreaterThan(9).noneMatch(sentence -> sentence.contains("Hunter_2"));
    }

    @ParameterizedTest
    @CsvSource({
        "slack.botToken, SLACK_BOT_TOKEN",
        "slack.signingSecret, SLACK_SIGNING_SECRET",
        "slack.appToken, SLACK_APP_TOKEN",
        "database.password, DATABASE_PASSWORD",
        "metrics.token, METRICS_TOKEN",
        "dingtalk.clientSecret, DINGTALK_CLIENT_SECRET",
        "cloud.accessKeySecret, ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        "cloud.securityToken, ALIBABA_CLOUD_SECURITY_TOKEN"
    })
    void aSecretMustNotStandInTheFile(String key, String variable) {
        var section = key.substring(0, key.indexOf('.'));
        config.file(section + ": {" + key.substring(key.indexOf('.') + 1) + ": Hunter_2}");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .startsWith(key + " stands in")
                        .contains("a secret must not stand", variable, key + "File")
                        .doesNotContain("Hunter_2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is/not/there", "empty", "."})
    void aSecretFileMustHoldASecret(String named) {
        config.write("secrets/empty", " \n").file("metrics: {tokenFile: 'secrets/" + named + "'}");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("metrics.tokenFile", "METRICS_TOKEN"));
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        config.set("STARROCKS_CHATOPS_CONFIG", "else/where.yaml");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("STARROCKS_CHATOPS_CONFIG", "else/where.yaml"));
    }

    @Test
    void aFileThatIsADirectoryCannotBeRead() {
        config.set("STARROCKS_CHATOPS_CONFIG", ".");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("cannot be read"));
    }

    @Test
    void brokenYamlIsNamedByItsLine() {
        config.file("server:", "  port: 3000", "  port: Hunter_2");
        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .contains("not valid YAML", "line 3")
                        .doesNotContain("Hunter_2"));

        config.file("access:", "  users: *");
        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("not valid YAML", "\"*\""));
    }

    @ParameterizedTest
    @CsvSource({
        "'slack: {signingSecretfile: x}', slack.signingSecretFile",
        "'acess: {}', access",
        "'access: {user: [U1]}', access.users",
        "'server: {Port: 1}', server.port",
        "'prot: 1', ''",
        "'cloud: {colour: blue}', ''"
    })
    void anUnknownKeyIsNamedBesideTheOneThatWasMeant(String line, String meant) {
        config.file(line);

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .contains("is not a key")
                        .contains(meant.isEmpty() ? "docs/operating.md" : "was " + meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- one", "just words", "server: 3000", "server: [1]"})
    void aSectionHoldsKeysAndValues(String line) {
        config.file(line);

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("must hold keys and values"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server: {port: 65536}|server.port (PORT)|whole number",
                "server: {port: -1}|server.port (PORT)|whole number",
                "server: {port: [1]}|server.port (PORT)|one value",
                "server: {proxies: many}|server.proxies|whole number",
                "server: {bindAddress: somewhere}|server.bindAddress|IP address",
                "server: {publicUrl: 'http://bot.example.com'}|server.publicUrl (PUBLIC_URL)|https://",
                "server: {publicUrl: bot.example.com}|server.publicUrl (PUBLIC_URL)|web address",
                "server: {publicUrl: 'https://a:b@bot.example.com'}|server.publicUrl (PUBLIC_URL)|no user",
                "language: fr|language|en or zh",
                "access: {channels: ['#ops']}|access.channels|ids, not names",
                "access: {users: [{id: U1}]}|access.users|a list of words",
                "slack: {apiUrl: 'http://slack.example.com/'}|slack.apiUrl (SLACK_API_URL)|https://",
                "cloud: {endpointUrl: 'http://cloud.example.com'}|ALIBABA_CLOUD_ENDPOINT_URL|https://",
                "cloud: {endpointUrl: 'http://localhost:1/path'}|ALIBABA_CLOUD_ENDPOINT_URL|no path",
                "cloud: {homeRegion: Hangzhou}|cloud.homeRegion|cn-hangzhou",
                "cloud: {regions: ['Beijing!']}|cloud.regions|region ids",
                "cloud: {versions: [newest]}|cloud.versions|list of versions",
                "cloud: {followUpMinutes: 2}|cloud.followUpMinutes|3 to 1440",
                "database: {url: 'jdbc:mysql://db/x'}|database.url (DATABASE_URL)|jdbc:postgresql:",
                "database: {url: 'jdbc:postgresql://db/x?password=p'}|DATABASE_PASSWORD|no password"
            })
    void aValueThatCannotBeUsedIsNamedWithWhatCan(String line, String key, String advice) {
        config.file(line);

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains(key).contains(advice));
    }

    @Test
    void aChatIsNeeded() {
        config.unset("SLACK_BOT_TOKEN").unset("SLACK_SIGNING_SECRET");
        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .contains("No chat is configured", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"));

        config.set("DINGTALK_CLIENT_ID", "ding1")
                .set("DINGTALK_CLIENT_SECRET", "ding-secret")
                .set("DINGTALK_CORP_ID", "corp1");
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void cardsOfDingTalkComeInEitherMode() {
        config.set("DINGTALK_CLIENT_ID", "ding1")
                .set("DINGTALK_CLIENT_SECRET", "ding-secret")
                .set("DINGTALK_CORP_ID", "corp1")
                .set("DINGTALK_CARD_TEMPLATE_ID", "t.schema");
        assertThat(config.settings().dingTalk().orElseThrow().cardTemplateId()).contains("t.schema");
        config.file("dingtalk: {mode: http}");
        assertThat(config.settings().dingTalk().orElseThrow().cardTemplateId()).contains("t.schema");
    }

    @Test
    void aPartOfDingTalkIsNotEnough() {
        config.set("DINGTALK_CLIENT_ID", "ding1").file("dingtalk: {mode: pigeon, callsPerMonth: many}");

        assertThat(config.problems())
                .hasSize(4)
                .anyMatch(sentence -> sentence.contains("dingtalk.callsPerMonth"))
                .anyMatch(sentence -> sentence.contains("DINGTALK_CLIENT_SECRET"))
                .anyMatch(sentence -> sentence.contains("DINGTALK_CORP_ID"))
                .anyMatch(sentence -> sentence.contains("dingtalk.mode"));
    }

    @Test
    void halfOfSlackIsNotEnough() {
        config.unset("SLACK_BOT_TOKEN");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("SLACK_BOT_TOKEN", "is missing"));
    }

    @Test
    void socketModeNeedsNoSigningSecret() {
        config.unset("SLACK_SIGNING_SECRET").set("SLACK_APP_TOKEN", "xapp-1-app");

        var app = config.settings().slack().orElseThrow();
        assertThat(app.socketMode()).isTrue();
        assertThat(config.settings().notices()).isEmpty();
        assertThat(config.settings().secrets()).contains(Secret.of("xapp-1-app"));
        assertThat(config.settings().describe())
                .anyMatch(line -> line.startsWith("slack: in Socket Mode"))
                .noneMatch(line -> line.contains("xapp-1-app"));
    }

    @Test
    void withBothSocketModeItIsAndTheSigningSecretIsSaidToBeUnused() {
        config.set("SLACK_APP_TOKEN", "xapp-1-app");

        assertThat(config.settings().slack().orElseThrow().socketMode()).isTrue();
        assertThat(config.settings().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("SLACK_SIGNING_SECRET is not used", "/slack/events"));
    }

    @Test
    void anotherTokenInThePlaceOfTheAppTokenIsAProblemAndNotShown() {
        config.set("SLACK_APP_TOKEN", "xoxb-pasted-by-mistake");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .contains("SLACK_APP_TOKEN", "xapp-", "connections:write")
                        .doesNotContain("pasted-by-mistake"));
    }

    @Test
    void anAppTokenAloneIsNotEnough() {
        config.unset("SLACK_BOT_TOKEN").unset("SLACK_SIGNING_SECRET").set("SLACK_APP_TOKEN", "xapp-1-app");

        assertThat(config.problems())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("SLACK_BOT_TOKEN", "is missing"));
    }
}
