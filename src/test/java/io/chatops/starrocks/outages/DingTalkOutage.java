package io.chatops.starrocks.outages;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The real bot on a database file between a simulated DingTalk and a simulated cloud; it can be stopped and started again. */
final class DingTalkOutage implements AutoCloseable {
    static final String CLIENT_SECRET = "dIng/cAnaRy+client=Secret&0123456789";
    static final String PASSWORD = "Quiet-River-7";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final URI PUBLIC_URL = URI.create("http://bot.example");
    private static final Pattern LINK = Pattern.compile(PUBLIC_URL + "/secret/[A-Za-z0-9_-]+");
    private static final Pattern BUSY = Pattern.compile("(?m)^chatops_queue_waiting\\{.*} (?!0\\.0$)");
    private static final Pattern CODE = Pattern.compile("“\\S+ ([A-Z0-9]{4})”");

    final MovedClock clock = new MovedClock();
    final Settings app = new Settings(
            "dingoutage",
            CLIENT_SECRET,
            "dingOUTAGE",
            "none.schema",
            "unused-card-secret",
            Duration.ofSeconds(20),
            false,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);
    final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(clock, app, new Random(5));
    final SimulatedCloud cloud;
    final Person wang = dingTalk.workspace().person("小王");
    final DatabaseSettings database;
    private final AliyunSettings.Keys keys;
    private final DingTalkSettings.Mode mode;
    private final boolean cards;
    private final boolean approved;
    private final PasswordBrowser browser =
            new PasswordBrowser(link -> URI.create("http://127.0.0.1:" + port() + link.getRawPath()));
    private Optional<Application> bot = Optional.empty();

    DingTalkOutage(Path directory, World world, AliyunSettings.Keys keys, DingTalkSettings.Mode mode) {
        this(
                PlainSetup.h2("file:" + directory.resolve("journal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"),
                world,
                keys,
                mode,
                false,
                false);
    }

    /**
     * One that is called over HTTP: nothing but what people do asks the database. Wang has to approve what others ask for.
     *
     * @param cards whether the operator has built the card template
     */
    DingTalkOutage(DatabaseSettings database, boolean cards) {
        this(database, World.standard(), PlainSetup.STANDARD_KEYS, DingTalkSettings.Mode.HTTP, cards, true);
    }

    AccessPolicy policy() {
        return approved
                ? PlainSetup.ANYBODY.approving(ApprovalRule.of("all", When.ALWAYS, People.users(wang.staffId()), 1))
                : PlainSetup.ANYBODY;
    }

    private DingTalkOutage(
            DatabaseSettings database,
            World world,
            AliyunSettings.Keys keys,
            DingTalkSettings.Mode mode,
            boolean cards,
            boolean approved) {
        this.keys = keys;
        this.approved = approved;
        this.mode = mode;
        this.cards = cards;
        this.database = database;
        // the cloud's own client signs with the machine's clock
        cloud = SimulatedCloud.start(world.births(Birth.afterPolls(1)).allowSkew(Duration.ofDays(36500)), clock);
        starts();
    }

    void starts() {
        bot = Optional.of(Application.startStill(setup(), clock, time -> true));
        if (mode == DingTalkSettings.Mode.HTTP) {
            dingTalk.requestUrl(requestUrl());
        } else {
            awaits("the stream", () -> dingTalk.gateway().links() == 1);
        }
    }

    void stops() {
        bot.ifPresent(Application::close);
        bot = Optional.empty();
        awaits("the end of the stream", () -> dingTalk.gateway().links() == 0);
    }

    int port() {
        return bot.orElseThrow().port();
    }

    URI requestUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/dingtalk/events");
    }

    /** What the bot answers a monitor that asks for this path. */
    String get(String path) {
        return Outage.get(port(), path);
    }

    private Setup setup() {
        var chat = PlainSetup.app(app, dingTalk.apiUrl()).by(mode);
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(cards ? chat.withCards(app.cardTemplateId()) : chat)
                .with(keys)
                .reachedAt(PUBLIC_URL)
                .on(database)
                .allowing(policy())
                .setup();
    }

    /** Says something in the private chat and waits for a new answer with these words. */
    String asks(String text, String answer) {
        int before = seen();
        wang.says(BOT, text);
        return awaitsAfter(before, answer);
    }

    int seen() {
        return wang.sees(BOT).size();
    }

    String awaitsAfter(int before, String words) {
        awaits("\"" + words + "\"", () -> seesAfter(before, words));
        return wang.sees(BOT).stream()
                .skip(before)
                .filter(text -> text.contains(words))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private boolean seesAfter(int before, String words) {
        return wang.sees(BOT).stream().skip(before).anyMatch(text -> text.contains(words));
    }

    /** Answers every question up to the page that wants the password. */
    void walksToThePassword(String name) {
        asks("starrocks 创建", "第 1 步");
        asks("杭州", "第 2 步");
        asks("development 跳过 postPaid", "第 3 步");
        asks("official 2 standard", "第 6 步");
        asks("全部推荐", "StarRocks 版本");
        asks("3.3", "实例名称");
        asks(name, "admin 密码：未设置");
    }

    /** From the password, which is set, to the card; gives the code that confirms it. */
    String walksOnToTheCard() {
        asks("提交", "第 7 步");
        asks("推荐", "第 8 步");
        asks("1", "交换机");
        asks("vsw-cn-hangzhou-i", "安全组");
        asks("1", "第 9 步");
        return code(asks("提交", "请确认"));
    }

    /** Enters a password on the page to which the newest link leads; what the page says then. */
    String entersPassword(String password) {
        var links = wang.sees(BOT).stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map(MatchResult::group)
                .toList();
        return browser.saves(links.get(links.size() - 1), password);
    }

    /** Sets a good password in the wizard. */
    void setsPassword(String password) {
        int before = seen();
        entersPassword(password);
        awaitsAfter(before, "admin 密码：已设置");
    }

    static String code(String message) {
        var found = CODE.matcher(message);
        if (!found.find()) {
            throw new AssertionError("no code in " + message);
        }
        return found.group(1);
    }

    /** Time passes in beats of ten seconds until a message after these says this. */
    String passesUntil(int before, String words) {
        for (int beats = 0;
                beats < 60 && !dingTalk.workspace().eventually(() -> seesAfter(before, words), beat());
                beats++) {
            clock.moves(Duration.ofSeconds(10));
            bot.ifPresent(Application::tick);
        }
        return awaitsAfter(before, words);
    }

    /** The bot does what is due, and as often as it takes. */
    void ticksUntil(String what, BooleanSupplier condition) {
        ticks();
        awaits(what, condition);
    }

    void ticks() {
        bot.ifPresent(Application::tick);
    }

    /** Waits until nothing is under way in the bot, nor waits for its threads. */
    void rests() {
        // each look makes the bot write its metrics: one after another without a pause would cost more than what is
        // tested
        while (isBusy()) {
            dingTalk.workspace().eventually(() -> false, BETWEEN_LOOKS);
        }
    }

    private boolean isBusy() {
        return BUSY.matcher(get("/metrics")).find();
    }

    /** Whether it comes about so soon, as the bot does what is due; all that it is a part of has ended then. */
    boolean eventuallyAndAtRest(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!dingTalk.workspace().eventually(condition, Duration.ofMillis(300)) && System.nanoTime() < end) {
            ticks();
        }
        rests();
        return condition.getAsBoolean();
    }

    private static Duration beat() {
        return Duration.ofMillis(200);
    }

    void awaits(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!dingTalk.workspace().eventually(condition, Duration.ofMillis(300))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come about; seen: " + wang.sees(BOT));
            }
            bot.ifPresent(Application::tick);
        }
    }

    List<Received> creates() {
        return cloud.ledger().of(Outage.CREATE);
    }

    @Override
    public void close() {
        bot.ifPresent(Application::close);
        cloud.close();
        dingTalk.close();
    }
}
