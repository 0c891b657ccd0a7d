package io.chatops.starrocks.bench;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The whole bot as {@code serve} starts it, with a database in memory, a stand-in for Slack and the simulated cloud, over loopback. */
final class LoadedBot implements AutoCloseable {
    private final StubSlack slack;
    private final SimulatedCloud cloud;
    private final Application bot;

    private LoadedBot(StubSlack slack, SimulatedCloud cloud, Application bot) {
        this.slack = slack;
        this.cloud = cloud;
        this.bot = bot;
    }

    static LoadedBot start() throws IOException {
        var slack = StubSlack.start();
        var cloud = SimulatedCloud.start(World.standard(), InstantSource.system());
        return new LoadedBot(slack, cloud, Application.start(setup(slack, cloud), InstantSource.system()));
    }

    int port() {
        return bot.port();
    }

    StubSlack slack() {
        return slack;
    }

    @Override
    public void close() {
        bot.close();
        cloud.close();
        slack.close();
    }

    private static Setup setup(StubSlack slack, SimulatedCloud cloud) {
        return new Setup(
                WebSettings.loopback(),
                SlackSettings.http(Secret.of("xoxb-bench"), Secret.of(Seal.BENCH.secret()))
                        .at(slack.apiUrl()),
                new AliyunSettings(
                        Optional.of(new AliyunSettings.Keys(
                                StandardWorld.KEY_ID, Secret.of(StandardWorld.KEY_SECRET), Optional.empty())),
                        Optional.empty(),
                        Path.of("no-such-configuration"),
                        Optional.of(cloud.baseUrl().toString()),
                        CreateBody.FULL,
                        List.of(),
                        AliyunSettings.DEFAULT_HOME_REGION),
                new DatabaseSettings("jdbc:h2:mem:bench", "sa", Secret.of("")),
                new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY)),
                CreationOptions.standard(),
                Duration.ofMinutes(30));
    }
}
