package io.chatops.starrocks.journeys;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.sandbox.stage.Happening;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The real bot, or several of it on one database, between a simulated Slack and a simulated Alibaba Cloud, over loopback. Its clock
 * stands still until {@link #timePasses}; what people see is waited for, since the bot works on threads of its own. Where the bots are
 * processes of their own, time passes by itself, and each room is new people in a new channel of one site.
 */
final class ChatRoom implements AutoCloseable {
    /** Real time, for a machine that has other things to do. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration LOOKING = Duration.ofMillis(100);

    private static final List<String> LOOKS = List.of("Check now", "立即查询");

    static final String ENGLISH = "en-US";
    static final String CHINESE = "zh-CN";

    private final RoomPlan plan;
    private final Site site;
    private final Person alice;
    private final Person bob;
    private final Person wang;
    private final Person carol;
    private final Person stranger;
    private final String channel;
    private final int ordersBefore;
    private final int instancesBefore;

    private ChatRoom(RoomPlan plan) {
        this.plan = plan;
        site = plan.site().orElseGet(() -> Site.still(plan.world(), plan.socket()));
        int number = site.nextRoom();
        var which = number == 0 ? "" : String.valueOf(number);
        var workspace = site.slack().workspace();
        alice = workspace.person("alice" + which, ENGLISH);
        bob = workspace.person("bob" + which, ENGLISH);
        wang = workspace.person("wang" + which, CHINESE);
        carol = workspace.person("carol" + which, ENGLISH);
        stranger = workspace.stranger("olga" + which, ENGLISH, "T0ELSEWHERE");
        channel = workspace.channel("data-platform" + which, alice, bob, wang, carol, stranger);
        ordersBefore = site.cloud().ledger().of("CreateInstanceV1").size();
        instancesBefore = site.world().fleet().all().size();
        if (plan.site().isEmpty()) {
            site.with(new StillBots(
                    plan.replicas(), replica -> Application.startStill(setup(), clockOf(replica), this::skip)));
        }
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
        return site.slack();
    }

    SimulatedCloud cloud() {
        return site.cloud();
    }

    World world() {
        return site.world();
    }

    Instant now() {
        return site.time().instant();
    }

    /** Moves the clock, and lets the bot do what is due then. */
    void timePasses(Duration time) {
        clock().skip(time);
        beat();
    }

    private HandClock clock() {
        return site.clock().orElseThrow(() -> new IllegalStateException("time passes by itself here"));
    }

    /**
     * Lets half minutes pass, once there is an order, until somebody sees these words: that is how often a new instance is looked at.
     * Where time passes by itself, somebody presses the card's button for a look instead.
     */
    SeenMessage timePassesUntilSees(Person person, String words) {
        awaitsOrder();
        timePassesUntil(words, () -> sees(person, words));
        return awaits(person, words);
    }

    /** The same until something else has come about. */
    void timePassesUntil(String what, BooleanSupplier condition) {
        if (site.clock().isEmpty()) {
            looksUntil(condition);
            return;
        }
        for (int look = 0; look < 8 && !condition.getAsBoolean(); look++) {
            int before = slack().workspace().happenings().size();
            for (int second = 0; second < 31; second++) {
                timePasses(Duration.ofSeconds(1));
            }
            awaits(
                    "a look at the instance, for " + what,
                    () -> condition.getAsBoolean()
                            || slack().workspace().happenings().size() > before);
        }
    }

    /**
     * Before time is moved: a decision has the time at which it began, and if half a minute were over before it is written, no replica
     * would leave it to the one that holds the password.
     */
    void awaitsOrder() {
        awaits("an order", () -> !orders().isEmpty());
    }

    private void looksUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!slack().workspace().eventually(condition, LOOKING) && System.nanoTime() < end) {
            var screen = carol.screen(channel);
            LOOKS.stream()
                    .filter(look -> screen.messages().stream()
                            .anyMatch(message -> message.buttons().contains(look)))
                    .findFirst()
                    .ifPresent(screen::presses);
        }
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
        while (!slack().workspace().eventually(condition, BEAT)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come about; alice sees " + alice.sees(channel) + " and "
                        + (alice.hasModal() ? alice.modal().text() : "no modal"));
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

    /** The orders that reached the cloud since this room was opened. */
    List<Received> orders() {
        var all = cloud().ledger().of("CreateInstanceV1");
        return all.subList(ordersBefore, all.size());
    }

    /** The instances that there are since this room was opened. */
    List<SimulatedInstance> instances() {
        var all = world().fleet().all();
        return all.subList(instancesBefore, all.size());
    }

    /** What the newest card said, one title after the other: "confirm", "creating" and so on in a person's words. */
    List<String> titlesOf(String instance) {
        return slack().workspace().happenings().stream()
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
                site.crossroads().address().resolve("/slack/events"), Site.SLACK.signingSecret(), now(), formBody);
    }

    DatabaseSettings database() {
        return plan.database();
    }

    /** Sends every bot the same body as Slack would, in turn. */
    void deliversToEach(String formBody) {
        for (var port : site.bots().ports()) {
            SignedPost.send(
                    URI.create("http://127.0.0.1:" + port + "/slack/events"),
                    Site.SLACK.signingSecret(),
                    now(),
                    formBody);
        }
    }

    /** What a bot answers a monitor that asks for this path. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.crossroads().address().resolve(path)));
    }

    /** What a bot answers to a form that nobody signed. */
    HttpResponse<String> posts(String path, String form) {
        return send(HttpRequest.newBuilder(site.crossroads().address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError("no bot listens", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    /** Moves the clock, and no bot beats. */
    void skips(Duration time) {
        clock().skip(time);
    }

    /** Waits until nothing new has been said for a while. */
    void quiet() {
        long said;
        do {
            said = slack().ledger().all().size();
        } while (slack().workspace().eventually(more(said), Duration.ofMillis(500)));
    }

    private BooleanSupplier more(long before) {
        return () -> slack().ledger().all().size() > before;
    }

    /** From now on Slack's requests go to this one of the bots. */
    void leadsTo(int number) {
        site.crossroads().leadTo(List.of(site.bots().ports().get(number)));
    }

    /** Lets only one of the bots beat, as when the others are slow. */
    void beats(int number) {
        site.bots().beat(number);
    }

    /** Waits while no bot beats. */
    void awaitsStill(String what, BooleanSupplier condition) {
        if (!slack().workspace().eventually(condition, PATIENCE)) {
            throw new AssertionError(what + " did not come about; alice sees " + alice.sees(channel));
        }
    }

    /** Stops every bot and starts others on the same database. */
    void restarts() {
        site.bots().restart();
        site.leads();
    }

    /** A site that others use too goes on. */
    @Override
    public void close() {
        if (plan.site().isEmpty()) {
            site.close();
        }
    }

    private void beat() {
        site.bots().beat();
    }

    private Setup setup() {
        var setup = PlainSetup.before(cloud().baseUrl().toString())
                .in(slackSettings())
                .on(plan.database())
                .allowing(plan.access().apply(this));
        return (plan.pages() ? setup.reachedAt(site.crossroads().address()) : setup).setup();
    }

    private SlackSettings slackSettings() {
        return plan.socket()
                ? SlackSettings.socket(Secret.of(Site.SLACK.botToken()), Secret.of(Site.SLACK.appToken()))
                        .at(URI.create(slack().apiUrl()))
                : PlainSetup.app(Site.SLACK, slack().apiUrl());
    }

    private InstantSource clockOf(int number) {
        var ahead = plan.apart().multipliedBy(number);
        return () -> site.time().instant().plus(ahead);
    }

    private boolean skip(Duration time) {
        clock().skip(time);
        return true;
    }
}
