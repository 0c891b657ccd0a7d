package io.chatops.starrocks.journeys;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.operation.Events;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Bots one after another, or beside each other, on one database and one simulated DingTalk. */
final class DingTalkReplicas implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Settings DINGTALK =
            Settings.standard().withoutRateLimits().withAcknowledgement(Duration.ofSeconds(20));

    private final InstantSource clock = InstantSource.system();
    private final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(clock, DINGTALK, new Random(12));
    private final SimulatedCloud cloud =
            SimulatedCloud.start(World.standard().allowSkew(Duration.ofDays(36500)), clock);
    private final Crossroads crossroads = new Crossroads(20261123);
    private final List<Application> bots = new ArrayList<>();
    private final DatabaseSettings database;
    private boolean cards;

    DingTalkReplicas(Path directory) {
        database = PlainSetup.h2("file:" + directory.resolve("bot") + ";DB_CLOSE_DELAY=-1");
    }

    /** The operator has built the card template. */
    DingTalkReplicas showingCards() {
        cards = true;
        return this;
    }

    Person wang() {
        return dingTalk.workspace().person("小王");
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    SimulatedDingTalk dingTalk() {
        return dingTalk;
    }

    /** What was refused, by whom, as the record has it. */
    List<String> refusals() {
        return refusals(database);
    }

    static List<String> refusals(DatabaseSettings database) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
                var asked = connection.prepareStatement("SELECT actor || ' ' || detail FROM audit WHERE event = ?")) {
            asked.setString(1, Events.ACCESS_REFUSED);
            var refusals = new ArrayList<String>();
            for (var found = asked.executeQuery(); found.next(); ) {
                refusals.add(found.getString(1));
            }
            return refusals;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One more bot. */
    Application starts() {
        var bot = Application.start(setup(), clock);
        bots.add(bot);
        crossroads.leadTo(List.of(bot.port()));
        return bot;
    }

    /** Ends this one; what it had, another goes on with when there is one. */
    void ends(Application bot) {
        bot.close();
        bots.remove(bot);
        if (!bots.isEmpty()) {
            crossroads.leadTo(List.of(bots.get(0).port()));
            awaits("the stream of another", () -> dingTalk.gateway().links() == 1);
        }
    }

    /** Ends the one that is there and starts another. */
    void restarts() {
        ends(bots.get(0));
        awaits("the end of the stream", () -> dingTalk.gateway().links() == 0);
        starts();
        awaits("the stream", () -> dingTalk.gateway().links() == 1);
    }

    String asks(String text, String answer) {
        int before = wang().messages(Person.BOT).size();
        wang().says(Person.BOT, text);
        return awaitsAfter(before, answer);
    }

    String awaitsAfter(int before, String answer) {
        awaits(answer, () -> seen(before).stream().anyMatch(text -> text.contains(answer)));
        return seen(before).stream()
                .filter(text -> text.contains(answer))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    List<String> seen(int before) {
        return wang().sees(Person.BOT).stream().skip(before).toList();
    }

    void awaits(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // not everything that is waited for is told by the simulated DingTalk
        while (!dingTalk.workspace().eventually(condition, Duration.ofMillis(300))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come about; seen: " + seen(0));
            }
        }
    }

    private Setup setup() {
        var app = PlainSetup.app(DINGTALK, dingTalk.apiUrl());
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(cards ? app.withCards(DINGTALK.cardTemplateId()) : app)
                .reachedAt(crossroads.address())
                .on(database)
                .setup();
    }

    @Override
    public void close() {
        try (cloud;
                dingTalk;
                crossroads) {
            List.copyOf(bots).forEach(this::ends);
        }
    }
}
