package io.chatops.starrocks.journeys;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Happening;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The real bot, or several of it on one database, between a simulated Slack and a simulated Alibaba Cloud, over loopback. Its clock stands still until
 * {@link #timePasses}; what people see is waited for, since the bot works on threads of its own.
 */
final class ChatRoom implements AutoCloseable {
    /** Real time, for a machine that has other things to do. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration BEAT = Duration.ofMillis(200);

    static final String ENGLISH = "en-US";
    static final String CHINESE = "zh-CN";

    private static final Settings SLACK = Settings.standard().withoutRateLimits();

    private final HandClock clock = new HandClock();
    private final RoomPlan plan;
    private final SimulatedSlack slack;
    private final SimulatedCloud cloud;
    private final Person alice;
    private final Person bob;
    private final Person wang;
    private final Person carol;
    private final Person stranger;
    private final String channel;
    private final Crossroads crossroads = new Crossroads(20261122);
    private List<Application> bots = List.of();

    private ChatRoom(RoomPlan plan) {
        this.plan = plan;
        slack = SimulatedSlack.start(clock, SLACK);
        // the cloud's own client signs with the machine's clock, not with the room's
        cloud = SimulatedCloud.start(plan.world().allowSkew(Duration.ofDays(36500)), clock);
        alice = slack.workspace().person("alice", ENGLISH);
        bob = slack.workspace().person("bob", ENGLISH);
        wang = slack.workspace().person("wang", CHINESE);
        carol = slack.workspace().person("carol", ENGLISH);
        stranger = slack.workspace().stranger("olga", ENGLISH, "T0ELSEWHERE");
        channel = slack.workspace().channel("data-platform", alice, bob, wang, carol, stranger);
        slack.requestUrl(crossroads.address().resolve("/slack/events"));
        start();
    }

    static ChatRoom open() {
        return open(RoomPlan.usual());
    }

    static ChatRoom open(RoomPlan plan) {
        return new ChatRoom(plan);
    }

    /** Who asks, in English. */
    Person alice() {
        return alice;
    }

    /** Who sits in the same channel. */
    Person bob() {
        return bob;
    }

    /** Who asks, in Chinese. */
    Person wang() {
        return wang;
    }

    /** A fourth one there, in English. */
    Person carol() {
        return carol;
    }

    /** Somebody from another workspace, in the same channel. */
    Person stranger() {
        return stranger;
    }

    /** The id of the channel that everybody is in. */
    String channel() {
        return channel;
    }

    SimulatedSlack slack() {
        return slack;
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    World world() {
        return plan.world();
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the clock, and lets the bot do what is due then. */
    void timePasses(Duration time) {
        clock.skip(time);
        beat();
    }

    /** Lets half minutes pass until somebody sees these words: that is how often a new instance is looked at. */
    SeenMessage timePassesUntilSees(Person person, String words) {
        for (int look = 0; look < 8 && !sees(person, words); look++) {
            int before = slack.workspace().happenings().size();
            timePasses(Duration.ofSeconds(31));
            awaits(
                    "a look at the instance",
                    () -> slack.workspace().happenings().size() > before);
        }
        return awaits(person, words);
    }

    boolean sees(Person person, String words) {
        return person.sees(channel).stream().anyMatch(message -> message.contains(words));
    }

    /** The newest message of the channel with these words, as soon as this person sees it. */
    SeenMessage awaits(Person person, String words) {
        awaits("\"" + words + "\" for " + person.name(), () -> sees(person, words));
        return person.awaitsMessage(channel, words, PATIENCE);
    }

    /** Waits while the bot beats on, as it does by itself outside of tests; the clock stands still. */
    void awaits(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!slack.workspace().eventually(condition, BEAT)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come about; alice sees " + alice.sees(channel));
            }
            beat();
        }
    }

    /** How many messages with these words this person sees. */
    long count(Person person, String words) {
        return person.sees(channel).stream()
                .filter(message -> message.contains(words))
                .count();
    }

    /** Waits until this person alone is told these words. */
    void awaitsWhisper(Person person, String words) {
        if (!awaits(person, words).onlyForThem()) {
            throw new AssertionError("everybody sees \"" + words + "\"");
        }
    }

    /** The orders that reached the cloud. */
    List<Received> orders() {
        return cloud.ledger().of("CreateInstanceV1");
    }

    /** What the newest card said, one title after the other: "confirm", "creating" and so on in a person's words. */
    List<String> titlesOf(String instance) {
        return slack.workspace().happenings().stream()
                .filter(happening ->
                        happening.kind() == Happening.Kind.POSTED || happening.kind() == Happening.Kind.EDITED)
                .flatMap(happening -> happening.lines().stream())
                .filter(line -> line.contains("StarRocks instance " + instance + ": "))
                .map(line -> line.replaceFirst(".*: ", ""))
                .distinct()
                .toList();
    }

    /** Sends the bot a body as Slack would, rightly signed; what the bot answers. */
    String delivers(String formBody) {
        return SignedPost.send(
                crossroads.address().resolve("/slack/events"), SLACK.signingSecret(), clock.instant(), formBody);
    }

    DatabaseSettings database() {
        return plan.database();
    }

    /** Sends every bot the same body as Slack would, in turn. */
    void deliversToEach(String formBody) {
        for (var bot : bots) {
            SignedPost.send(
                    URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"),
                    SLACK.signingSecret(),
                    clock.instant(),
                    formBody);
        }
    }

    /** What a bot answers a monitor that asks for this path. */
    HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(crossroads.address().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError("no bot listens", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    /** Moves the clock, and no bot beats. */
    void skips(Duration time) {
        clock.skip(time);
    }

    /** Waits until nothing new has been said for a while. */
    void quiet() {
        long said;
        do {
            said = slack.ledger().all().size();
        } while (slack.workspace().eventually(more(said), Duration.ofMillis(500)));
    }

    private BooleanSupplier more(long before) {
        return () -> slack.ledger().all().size() > before;
    }

    /** From now on Slack's requests go to this one of the bots. */
    void leadsTo(int number) {
        crossroads.leadTo(List.of(bots.get(number).port()));
    }

    /** Lets only one of the bots beat, as when the others are slow. */
    void beats(int number) {
        bots.get(number).tick();
    }

    /** Waits while no bot beats. */
    void awaitsStill(String what, BooleanSupplier condition) {
        if (!slack.workspace().eventually(condition, PATIENCE)) {
            throw new AssertionError(what + " did not come about; alice sees " + alice.sees(channel));
        }
    }

    /** Stops every bot and starts others on the same database. */
    void restarts() {
        stop();
        start();
    }

    @Override
    public void close() {
        try (cloud;
                slack;
                crossroads) {
            stop();
        }
    }

    /** What each bot does once a second by itself. */
    private void beat() {
        bots.forEach(Application::tick);
    }

    private void start() {
        bots = IntStream.range(0, plan.replicas())
                .mapToObj(number -> Application.startStill(setup(), clockOf(number), this::skip))
                .toList();
        crossroads.leadTo(bots.stream().map(Application::port).toList());
    }

    private InstantSource clockOf(int number) {
        var ahead = plan.apart().multipliedBy(number);
        return () -> clock.instant().plus(ahead);
    }

    private void stop() {
        bots.forEach(Application::close);
        bots = List.of();
    }

    private Setup setup() {
        var keys = new AliyunSettings.Keys(StandardWorld.KEY_ID, Secret.of(StandardWorld.KEY_SECRET), Optional.empty());
        return new Setup(
                plan.pages() ? WebSettings.loopback().reachedAt(crossroads.address()) : WebSettings.loopback(),
                SlackSettings.http(Secret.of(SLACK.botToken()), Secret.of(SLACK.signingSecret()))
                        .at(URI.create(slack.apiUrl())),
                new AliyunSettings(
                        Optional.of(keys),
                        Optional.empty(),
                        Path.of("no-such-configuration"),
                        Optional.of(cloud.baseUrl().toString()),
                        CreateBody.FULL,
                        List.of(),
                        AliyunSettings.DEFAULT_HOME_REGION),
                plan.database(),
                plan.access().apply(this),
                CreationOptions.standard(),
                Duration.ofMinutes(30));
    }

    private boolean skip(Duration time) {
        clock.skip(time);
        return true;
    }
}
