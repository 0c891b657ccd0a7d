package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The real bot between a simulated Slack and a simulated cloud that both fail on demand. Time is moved by hand. */
final class Outage implements AutoCloseable {
    static final String CREATE = "CreateInstanceV1";
    static final String LOOK = "DescribeInstances";
    static final String PASSWORD = "Quiet-River-7";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String BOT_TOKEN = "xoxb-outage-2222222222";
    static final String SIGNING_SECRET = "outage-signing-secret-77";
    static final Settings SLACK = Settings.standard()
            .withToken(BOT_TOKEN)
            .withSigningSecret(SIGNING_SECRET)
            .withoutRateLimits();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final MovedClock clock = new MovedClock();
    final SimulatedSlack slack;
    final SimulatedCloud cloud;
    final Person alice;
    final Person bob;
    final String channel;
    private final DatabaseSettings database;
    private final AliyunSettings.Keys keys;
    private Optional<Application> bot = Optional.empty();

    private Outage(DatabaseSettings database, World world, AliyunSettings.Keys keys) {
        this.keys = keys;
        this.database = database;
        slack = SimulatedSlack.start(clock, SLACK);
        cloud = SimulatedCloud.start(world.births(Birth.afterPolls(1)).allowSkew(Duration.ofDays(2)), clock);
        alice = slack.workspace().person("alice", "en-US");
        bob = slack.workspace().person("bob", "en-US");
        channel = slack.workspace().channel("data-platform", alice, bob);
    }

    /** A bot with a database of its own in memory. */
    static Outage begin() {
        return begin("jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** A bot with its database at this address. */
    static Outage begin(String databaseUrl) {
        var outage = idle(databaseUrl, World.standard(), PlainSetup.STANDARD_KEYS);
        outage.starts();
        return outage;
    }

    /** The two services alone; a bot is started later, here or in a process of its own. */
    static Outage idle(String databaseUrl, World world, AliyunSettings.Keys keys) {
        var url = databaseUrl + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new Outage(new DatabaseSettings(url, "sa", Secret.of("")), world, keys);
    }

    /** The two services alone, and a database that several bots may share. */
    static Outage idle(DatabaseSettings database) {
        return new Outage(database, World.standard(), PlainSetup.STANDARD_KEYS);
    }

    void stops() {
        bot.ifPresent(Application::close);
        bot = Optional.empty();
    }

    void starts() {
        // a read's pause takes no time here: moving the clock would make every answer to Slack late
        bot = Optional.of(Application.startStill(setup(), clock, time -> true));
        hears(port());
    }

    /** The bot of this JVM, whose time is moved by hand, is the one that Slack sends to from now on. */
    void takesOver() {
        hears(port());
    }

    /** From now on Slack sends to this port. */
    void hears(int port) {
        slack.requestUrl(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    }

    int port() {
        return bot.orElseThrow().port();
    }

    /** What the bot answers a monitor that asks for this path. */
    String get(String path) {
        return get(port(), path);
    }

    static String get(int port, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException unreachable) {
            throw new AssertionError("the bot does not listen", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    AliyunSettings.Keys keys() {
        return keys;
    }

    DatabaseSettings database() {
        return database;
    }

    private Setup setup() {
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(PlainSetup.app(SLACK, slack.apiUrl()))
                .with(keys)
                .on(database)
                .setup();
    }

    /** The pages in their order, each with what Alice answers. */
    private static Map<String, Consumer<Modal>> answers() {
        var answers = new LinkedHashMap<String, Consumer<Modal>>();
        answers.put("Region", page -> page.choose("Region", "cn-hangzhou"));
        answers.put(
                "Purpose and payment",
                page -> page.choose("What is it for?", "development").choose("Payment", "postPaid"));
        answers.put("Version series", page -> page.choose("Version series", "official"));
        answers.put("Architecture", page -> page.choose("Architecture", "shared_data"));
        answers.put("Compute spec", page -> page.choose("Compute spec", "standard"));
        answers.put("Size and disks", page -> {});
        answers.put(
                "Version, name, password",
                page -> page.choose("StarRocks version", "3.3").fillSecretly("Admin password", PASSWORD));
        answers.put("OSS access role", page -> {});
        answers.put(
                "Network",
                page -> page.choose("VPC", "vpc-cn-hangzhou-main")
                        .choose("vSwitch", "vsw-cn-hangzhou-i")
                        .choose("Security group", "sg-cn-hangzhou-warehouse"));
        return answers;
    }

    /** Alice answers the page that is open with this name. */
    void answers(String step) {
        var page = page(step);
        answers().get(step).accept(page);
        page(step).submits();
    }

    /** Alice types the command and answers every page before this one. */
    Modal walksTo(String step, String name) {
        alice.types(channel, "/starrocks create " + name);
        return walksOn(step);
    }

    /** Alice answers every page from the one that is open to this one. */
    Modal walksOn(String step) {
        var open = answers().keySet().stream().toList();
        int next = open.indexOf(openStep());
        for (var passed : open.subList(next, open.size())) {
            if (passed.equals(step)) {
                break;
            }
            answers(passed);
        }
        return page(step);
    }

    /** The same, when that page may be open already. */
    Modal walksOnOrStays(String step) {
        awaits("a page of the wizard", () -> current().isPresent() || (alice.hasModal() && onPage(step)));
        return onPage(step) ? page(step) : walksOn(step);
    }

    private boolean onPage(String step) {
        return alice.modal().text().contains("· " + step);
    }

    private String openStep() {
        awaits("a page of the wizard", () -> current().isPresent());
        return current().orElseThrow();
    }

    private Optional<String> current() {
        return alice.hasModal()
                ? answers().keySet().stream()
                        .filter(step -> alice.modal().text().contains("· " + step))
                        .findFirst()
                : Optional.empty();
    }

    /** Alice walks the whole way; the card waits for her confirmation. */
    void asksFor(String name) {
        walksTo("Summary", name).submits();
        awaitsCard("please confirm");
    }

    /** Alice asks and confirms. */
    void orders(String name) {
        asksFor(name);
        confirms();
    }

    void confirms() {
        alice.presses(channel, "Create");
    }

    /** The page of Alice's modal with this name, once it is filled. */
    Modal page(String step) {
        awaits(
                "the page " + step,
                () -> alice.hasModal()
                        && alice.modal().text().contains("· " + step)
                        && !alice.modal().text().contains("shows here in a moment"));
        return alice.modal();
    }

    /** Every fault of the cloud is over, and what was remembered of them too. */
    void recovers() {
        cloud.faults().clear();
        clock.moves(Duration.ofSeconds(3));
    }

    /** The newest card of an operation. */
    SeenMessage card() {
        var cards = alice.screen(channel).messages().stream()
                .filter(message -> message.text().contains("Digest "))
                .toList();
        assertThat(cards).as("cards in the channel").isNotEmpty();
        return cards.get(cards.size() - 1);
    }

    boolean cardSays(String words) {
        return alice.sees(channel).stream().anyMatch(text -> text.contains("Digest ") && text.contains(words));
    }

    void awaitsCard(String words) {
        awaits("a card with \"" + words + "\"", () -> cardSays(words));
    }

    void awaits(String what, BooleanSupplier condition) {
        awaits(what, condition, PATIENCE);
    }

    void awaits(String what, BooleanSupplier condition, Duration longest) {
        assertThat(slack.workspace().eventually(condition, longest))
                .as(
                        "%s, in %s and %s",
                        what,
                        alice.sees(channel),
                        alice.hasModal() ? alice.modal().text() : "no modal")
                .isTrue();
    }

    /** Time passes in beats, and the bot does what is due at each, until the card says this. */
    void passesUntilCard(Duration beat, String words) {
        passesUntil(beat, words, () -> cardSays(words));
    }

    void passesUntil(Duration beat, String what, BooleanSupplier condition) {
        for (int beats = 0; beats < 200; beats++) {
            if (slack.workspace().eventually(condition, Duration.ofMillis(60))) {
                return;
            }
            clock.moves(beat);
            bot.ifPresent(Application::tick);
        }
        awaits(what, condition);
    }

    /** True from the so-manieth time on that it is asked. */
    static BooleanSupplier beats(int number) {
        var left = new AtomicInteger(number);
        return () -> left.decrementAndGet() < 0;
    }

    List<Received> creates() {
        return cloud.ledger().of(CREATE);
    }

    List<String> clientTokens() {
        return creates().stream()
                .map(create -> create.body().orElseThrow().path("ClientToken").asText())
                .distinct()
                .toList();
    }

    int instances() {
        return cloud.world().fleet().all().size();
    }

    /** Every text that any copy of a card ever had, as it went over the wire. */
    List<String> everSaid() {
        return slack.ledger().all().stream()
                .filter(exchange -> exchange.name().startsWith("chat."))
                .map(exchange -> URLDecoder.decode(exchange.requestBody(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Runs a statement in the bot's database beside it. */
    void inDatabase(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "sa", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() {
        stops();
        cloud.close();
        slack.close();
    }
}
