package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the set-up guides say, step by step, against the simulated chats; the bot is a process of its own. */
class GuidesTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String SOCKET_MODE = "Socket Mode: without an address of your own";
    private static final String APP_TOKEN =
            io.chatops.starrocks.sandbox.slack.Settings.standard().appToken();
    private static final String GROUP = "SRE on-call";

    @TempDir
    private Path directory;

    private Outage outage;
    private SimulatedDingTalk dingTalk;
    private Settings app;
    private Person wang;
    private String group;

    @BeforeEach
    void begin() {
        outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS);
        app = Settings.standard().withoutRateLimits().withAcknowledgement(LONG);
        dingTalk = SimulatedDingTalk.start(outage.clock, app, new Random(3));
        wang = dingTalk.workspace().person("小王");
        group = dingTalk.workspace().group(GROUP, wang);
    }

    @AfterEach
    void close() {
        dingTalk.close();
        outage.close();
    }

    @Test
    void whoeverFollowsTheGuideOfSlackIsAnsweredThere() throws Exception {
        var guide = Guide.read("slack.md").without(SOCKET_MODE);
        configure(guide.yaml("users:"));
        try (var bot = run(guide.exports(values()), guide)) {
            sendsWhereTheManifestSays(bot);
            assertThat(outage.slack.verifiesRequestUrl()).isTrue();
            isAnsweredInSlack(guide);
        }
    }

    @Test
    void whoeverFollowsTheGuideOfSocketModeIsAnsweredWithoutAnAddressOfTheirOwn() throws Exception {
        var whole = Guide.read("slack.md");
        var guide = whole.part(SOCKET_MODE);
        configure(whole.without(SOCKET_MODE).yaml("users:"));
        assertThat(Files.readString(Path.of(guide.says("`(manifest-socket.yml)`"))))
                .contains("socket_mode_enabled: true");
        outage.slack.switchesToSocketMode();
        try (var bot = run(guide.exports(values()), whole)) {
            assertThat(bot.status("/readyz")).isEqualTo(200);
            isAnsweredInSlack(whole);
            assertThat(outage.slack.sockets().links()).isEqualTo(1);
        }
        outage.slack.workspace().eventually(() -> outage.slack.sockets().links() == 0, LONG);
        assertThat(outage.slack.sockets().links()).isZero();
    }

    @Test
    void theFilesOfSocketModeAreReadToo() throws Exception {
        var whole = Guide.read("slack.md");
        configure(whole.part(SOCKET_MODE).yaml("appTokenFile")
                + whole.without(SOCKET_MODE).yaml("users:"));
        outage.slack.switchesToSocketMode();
        var cloud = new HashMap<>(values());
        cloud.keySet().removeIf(name -> !name.startsWith("ALIBABA_CLOUD_"));
        try (var bot = run(cloud, whole)) {
            assertThat(bot.status("/readyz")).isEqualTo(200);
            isAnsweredInSlack(whole);
        }
    }

    @Test
    void whoeverFollowsTheGuideOfDingTalkIsAnsweredThere() throws Exception {
        var guide = Guide.read("dingtalk.md");
        configure(guide.yaml("users:"));
        try (var bot = run(guide.exports(values()), guide)) {
            assertThat(bot.status("/readyz")).isEqualTo(200);
            isAnswered(guide);
            wang.mentions(GROUP, guide.says("write `(帮助)`"));
            wang.awaitsMessage(GROUP, "单聊", LONG);
        }
    }

    /** Both at once, with the secrets in files; DingTalk over HTTP. */
    @Test
    void theOtherWaysOfTheGuidesWorkAsWell() throws Exception {
        var slack = Guide.read("slack.md").without(SOCKET_MODE);
        var guide = Guide.read("dingtalk.md");
        configure(slack.yaml("botTokenFile")
                + guide.yaml("clientSecretFile")
                + guide.yaml("mode: http").replace("dingtalk:\n", "")
                + guide.yaml("users:"));
        var cloud = new HashMap<>(values());
        cloud.keySet().removeIf(name -> !name.startsWith("ALIBABA_CLOUD_") && !name.equals("PUBLIC_URL"));
        try (var bot = run(cloud, guide)) {
            sendsWhereTheManifestSays(bot);
            assertThat(outage.slack.verifiesRequestUrl()).isTrue();
            var path = URI.create(guide.says("`(https://<your host>/dingtalk/events)`")
                            .replace("<your host>", "host"))
                    .getPath();
            dingTalk.requestUrl(URI.create("http://127.0.0.1:" + bot.port() + path));
            isAnswered(guide);
            assertThat(dingTalk.gateway().links()).isZero();
        }
    }

    private void isAnsweredInSlack(Guide guide) {
        outage.alice.types(outage.channel, guide.says("Type `(/starrocks help)`"));
        outage.alice.awaitsMessage(outage.channel, guide.says("begins with \"(.*?)\""), LONG);
        outage.alice.types(outage.channel, guide.says("Type `(/starrocks create)`"));
        var step = guide.says("A form opens with \"(.*?)\"");
        outage.awaits(
                "the form",
                () -> outage.alice.hasModal() && outage.alice.modal().text().contains(step),
                LONG);
    }

    private void isAnswered(Guide guide) {
        wang.says(Person.BOT, guide.says("write `(帮助)`"));
        wang.awaitsMessage(Person.BOT, "StarRocks", LONG);
        wang.says(Person.BOT, guide.says("`(创建 StarRocks 实例)` begins"));
        wang.awaitsMessage(Person.BOT, guide.says("the first answer says \"(.*?)\""), LONG);
    }

    /** All of Slack's addresses are the same one; it is the one that is verified. */
    private void sendsWhereTheManifestSays(ChildBot bot) throws IOException {
        var manifest = Files.readString(Path.of("manifest.yml"));
        var addresses = Guide.all("https://YOUR-HOST\\S+", manifest);
        assertThat(addresses).hasSize(4).containsOnly(addresses.get(0));
        outage.slack.requestUrl(
                URI.create(addresses.get(0).replace("https://YOUR-HOST", "http://127.0.0.1:" + bot.port())));
    }

    /** Writes the file that the guide names, with the ids and files of this place. */
    private void configure(String yaml) throws IOException {
        var file = directory.resolve("config/starrocks-chatops.yaml");
        Files.createDirectories(file.getParent());
        var secrets = Map.of(
                "slack-bot-token",
                Outage.BOT_TOKEN,
                "slack-signing-secret",
                Outage.SIGNING_SECRET,
                "slack-app-token",
                APP_TOKEN,
                "dingtalk-client-secret",
                app.clientSecret());
        for (var secret : secrets.entrySet()) {
            Files.writeString(directory.resolve(secret.getKey()), secret.getValue() + "\n");
        }
        Files.writeString(
                file,
                yaml.replace("C0123456789", outage.channel)
                                .replace("U0123456789", outage.alice.id())
                                .replace("U0987654321", outage.bob.id())
                                .replace("user0123", wang.staffId())
                                .replace("cidEXAMPLE==", group)
                                .replace("dingabc", app.clientId())
                                .replace("dingcorp", app.corpId())
                                .replace("/run/secrets/", directory + "/")
                        + "server:\n  bindAddress: 127.0.0.1\n");
    }

    /** What stands in the consoles of this place. */
    private Map<String, String> values() {
        return Map.of(
                "SLACK_BOT_TOKEN",
                Outage.BOT_TOKEN,
                "SLACK_SIGNING_SECRET",
                Outage.SIGNING_SECRET,
                "SLACK_APP_TOKEN",
                APP_TOKEN,
                "DINGTALK_CLIENT_ID",
                app.clientId(),
                "DINGTALK_CLIENT_SECRET",
                app.clientSecret(),
                "DINGTALK_CORP_ID",
                app.corpId(),
                "PUBLIC_URL",
                "https://bot.example.com",
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                StandardWorld.KEY_ID,
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                StandardWorld.KEY_SECRET);
    }

    /** Runs the guide's command, with the addresses of the simulated services besides. */
    private ChildBot run(Map<String, String> told, Guide guide) throws IOException, InterruptedException {
        var environment = new HashMap<>(told);
        environment.put("SLACK_API_URL", outage.slack.apiUrl());
        environment.put("DINGTALK_API_URL", dingTalk.apiUrl());
        environment.put("ALIBABA_CLOUD_ENDPOINT_URL", outage.cloud.baseUrl().toString());
        return ChildBot.run(environment, directory, guide.arguments()).ready();
    }
}
