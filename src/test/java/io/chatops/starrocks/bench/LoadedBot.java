package io.chatops.starrocks.bench;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.time.InstantSource;

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
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(SlackSettings.http(Secret.of("xoxb-bench"), Secret.of(Seal.BENCH.secret()))
                        .at(slack.apiUrl()))
                .setup();
    }
}
