package io.chatops.starrocks.journeys;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A story on DingTalk, in text mode unless it is said otherwise: a group, private chats, words and codes, and the page for the password. */
final class DingTalkScene implements Scene {
    static final String GROUP = "SRE on-call";

    private static final Duration BEAT = Duration.ofMillis(200);
    private static final int SECONDS_TO_A_LOOK = 31;
    private static final int MOST_LOOKS = 20;
    private static final Settings DINGTALK =
            Settings.standard().withoutRateLimits().withAcknowledgement(Duration.ofSeconds(20));

    private final HandClock clock = new HandClock();
    private final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(clock, DINGTALK, new Random(11));
    private final SimulatedCloud cloud;
    private final Crossroads crossroads = new Crossroads(20261122);
    private final Plot plot;
    private final boolean cards;
    private final DatabaseSettings database;
    private final String group;
    private final DingTalkPerson alice = person("Alice", Language.ENGLISH);
    private final DingTalkPerson bob = person("Bob", Language.ENGLISH);
    private final DingTalkPerson carol = person("Carol", Language.ENGLISH);
    private final DingTalkPerson wang = person("小王", Language.CHINESE);
    private Application bot;

    private DingTalkScene(Plot plot, boolean cards) {
        this.plot = plot;
        this.cards = cards;
        // the cloud's own client signs with the machine's clock, not with the scene's
        cloud = SimulatedCloud.start(plot.world().allowSkew(Duration.ofDays(36500)), clock);
        database = PlainSetup.h2(plot.directory()
                .map(place -> "file:" + place.resolve("journal").toAbsolutePath())
                .orElseGet(() -> "mem:" + UUID.randomUUID()));
        group = dingTalk.workspace().group(GROUP, alice.person(), bob.person(), carol.person(), wang.person());
        started();
    }

    static Scene open(Plot plot) {
        return new DingTalkScene(plot, false);
    }

    /** Where the operator has built the card template; nobody here fills in a card's form. */
    static Scene withCards(Plot plot) {
        return new DingTalkScene(plot, true);
    }

    private DingTalkPerson person(String name, Language language) {
        return new DingTalkPerson(this, dingTalk.workspace().person(name), Wording.on("dingtalk", language));
    }

    private void started() {
        bot = Application.startStill(setup(), clock, this::skip);
        crossroads.leadTo(List.of(bot.port()));
        awaits("the stream", () -> dingTalk.gateway().links() == 1);
    }

    private Setup setup() {
        var app = PlainSetup.app(DINGTALK, dingTalk.apiUrl());
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(cards ? app.withCards(DINGTALK.cardTemplateId()) : app)
                .reachedAt(crossroads.address())
                .on(database)
                .allowing(plot.access().apply(new Cast(group, alice.id(), bob.id(), carol.id(), wang.id())))
                .setup();
    }

    private boolean skip(Duration time) {
        clock.skip(time);
        return true;
    }

    @Override
    public Somebody alice() {
        return alice;
    }

    @Override
    public Somebody bob() {
        return bob;
    }

    @Override
    public Somebody carol() {
        return carol;
    }

    @Override
    public Somebody wang() {
        return wang;
    }

    @Override
    public SimulatedCloud cloud() {
        return cloud;
    }

    @Override
    public World world() {
        return plot.world();
    }

    @Override
    public List<Received> orders() {
        return cloud.ledger().of("CreateInstanceV1");
    }

    @Override
    public List<SimulatedInstance> instances() {
        return plot.world().fleet().all();
    }

    Instant now() {
        return clock.instant();
    }

    /** Typing takes a while, and a conversation bears only so many messages a minute. */
    void typing() {
        clock.skip(Duration.ofSeconds(7));
    }

    @Override
    public void timePasses(Duration time) {
        // whoever reads a code reads it before the time is over
        Stream.of(alice, bob, carol, wang).forEach(DingTalkPerson::looks);
        clock.skip(time);
        bot.tick();
    }

    @Override
    public Sight timePassesUntil(Somebody person, String instance, Status status) {
        BooleanSupplier there = () -> person.seesCard(instance, status);
        for (int look = 0; look < MOST_LOOKS && !there.getAsBoolean(); look++) {
            int before = looks();
            for (int second = 0; second < SECONDS_TO_A_LOOK; second++) {
                timePasses(Duration.ofSeconds(1));
            }
            // what the bot makes of a look may come so late that the next one is only due after the next half minute
            sees(() -> there.getAsBoolean() || looks() > before, Duration.ofSeconds(3));
            sees(there, BEAT);
        }
        return person.card(instance, status);
    }

    private int looks() {
        return cloud.ledger().of("DescribeInstances").size();
    }

    private void sees(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!dingTalk.workspace().eventually(condition, BEAT) && System.nanoTime() < end) {
            bot.tick();
        }
    }

    /** Whether it comes about so soon. */
    boolean comesAbout(BooleanSupplier condition, Duration soon) {
        return dingTalk.workspace().eventually(condition, soon);
    }

    @Override
    public void awaits(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + ChatRoom.PATIENCE.toNanos();
        while (!dingTalk.workspace().eventually(condition, BEAT)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come about; Alice sees " + alice.lately());
            }
            bot.tick();
        }
    }

    @Override
    public boolean chatCarried(String words) {
        return dingTalk.ledger().all().stream()
                .anyMatch(exchange -> exchange.requestBody().contains(words)
                        || exchange.responseBody().contains(words));
    }

    /** Whatever DingTalk did not take. */
    @Override
    public List<String> mistakes() {
        return dingTalk.ledger().all().stream()
                .filter(exchange -> exchange.status() >= 400)
                .map(String::valueOf)
                .toList();
    }

    @Override
    public void restarts() {
        bot.close();
        started();
    }

    @Override
    public void close() {
        try (cloud;
                dingTalk;
                crossroads) {
            bot.close();
        }
    }
}
