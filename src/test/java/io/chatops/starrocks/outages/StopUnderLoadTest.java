package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.cloud.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is asked to end while people type and an order is on its way: it ends by itself, and nothing is lost or done twice. */
class StopUnderLoadTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Far less than this is promised; a busy machine may take its time. */
    private static final Duration ENDS = Duration.ofSeconds(40);

    private static final int CLIENTS = 4;
    private static final int ANSWERS_BEFORE_THE_STOP = 200;

    @TempDir
    private Path directory;

    @Test
    void processThatIsAskedToEndUnderLoadLosesNothing() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS)) {
            outage.cloud.world().births(Birth.afterPolls(0));
            var environment = ChildBot.environment(outage, directory);
            var gate = new Gate();
            outage.cloud.faults().next(Outage.CREATE, Fault.holdAnswer(gate));

            stopsUnderLoad(outage, environment, gate);
            gate.open();

            try (var second = ChildBot.run(environment, directory, "serve").ready()) {
                outage.hears(second.port());
                outage.awaits("the truth about the order", () -> outage.cardSays("tide: running"), LONG);
                assertThat(outage.cardSays("rain: please confirm")).isTrue();
                outage.alice.presses(outage.channel, "Cancel");
                outage.awaits("the decision on the other", () -> outage.cardSays("rain: cancelled"), LONG);
            }
            assertThat(outage.creates()).hasSize(1);
            assertThat(outage.instances()).isEqualTo(1);
        }
    }

    private void stopsUnderLoad(Outage outage, Map<String, String> environment, Gate gate) throws Exception {
        try (var bot = ChildBot.run(environment, directory, "serve").ready()) {
            outage.hears(bot.port());
            outage.orders("tide");
            assertThat(gate.awaitArrival(LONG)).isTrue();
            outage.awaitsCard("tide: being submitted");
            outage.asksFor("rain");
            var load = new Load(bot.port(), outage.clock.instant().getEpochSecond());
            load.begin();

            bot.terminate();

            // 143: ended by SIGTERM, after its own end
            assertThat(bot.exitCode(ENDS)).isIn(0, 143);
            load.ends();
            // 503: said on a connection that was open already
            assertThat(load.statuses).contains(200).isSubsetOf(List.of(200, 503));
            assertThat(bot.output())
                    .doesNotContain("Exception")
                    .doesNotContain("ERROR")
                    .doesNotContain("\tat ");
        }
    }

    /** People who type without a pause, until nobody listens any more. */
    private static final class Load {
        final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        private final CountDownLatch answered = new CountDownLatch(ANSWERS_BEFORE_THE_STOP);
        private final List<Thread> threads = new ArrayList<>();
        private final URI address;
        private final String second;

        Load(int port, long second) {
            this.address = URI.create("http://127.0.0.1:" + port + "/slack/events");
            this.second = String.valueOf(second);
        }

        void begin() throws InterruptedException {
            for (int number = 0; number < CLIENTS; number++) {
                var who = number;
                var thread = new Thread(() -> types(who), "typist-" + number);
                threads.add(thread);
                thread.start();
            }
            answered.await();
        }

        void ends() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private void types(int who) {
            var client = HttpClient.newHttpClient();
            try {
                for (int number = 0; ; number++) {
                    var status = client.send(command(who + "." + number), HttpResponse.BodyHandlers.discarding());
                    statuses.add(status.statusCode());
                    answered.countDown();
                }
            } catch (IOException over) {
                // nobody listens: that is the end
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private HttpRequest command(String trigger) {
            var body = ("command=%2Fstarrocks&text=help&user_id=U7&team_id=T0001&channel_id=C7&trigger_id=" + trigger)
                    .getBytes(StandardCharsets.UTF_8);
            return HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Slack-Request-Timestamp", second)
                    .header("X-Slack-Signature", Fortress.slackSignature(second, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
        }
    }
}
