package io.chatops.starrocks.journeys;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.Faults;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.SeenMessage;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.sandbox.dingtalk.Workspace;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The real bot between a simulated DingTalk, on a stream, and a simulated Alibaba Cloud, over loopback. */
final class DingTalkHall implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final String GROUP = "SRE on-call";
    private static final Pattern CODE = Pattern.compile("“\\S+ ([A-Z0-9]{4})”");
    private static final Settings DINGTALK =
            Settings.standard().withoutRateLimits().withAcknowledgement(Duration.ofSeconds(20));

    private final HandClock clock = new HandClock();
    private final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(clock, DINGTALK, new Random(11));
    private final SimulatedCloud cloud;
    private final Person wang = dingTalk.workspace().person("小王");
    private final Person li = dingTalk.workspace().person("老李");
    private final Crossroads crossroads = new Crossroads(20261122);
    private final DatabaseSettings database = PlainSetup.h2("mem:" + UUID.randomUUID());
    private final Application bot;

    DingTalkHall(AccessPolicy access, boolean pages) {
        this(access, pages, false);
    }

    private DingTalkHall(AccessPolicy access, boolean pages, boolean cards) {
        cloud = SimulatedCloud.start(World.standard().allowSkew(Duration.ofDays(36500)), clock);
        dingTalk.workspace().group(GROUP, wang, li);
        bot = Application.startStill(setup(access, pages, cards), clock, this::skip);
        crossroads.leadTo(List.of(bot.port()));
        awaits("the stream", () -> dingTalk.gateway().links() == 1);
    }

    static DingTalkHall open() {
        return new DingTalkHall(PlainSetup.ANYBODY, true);
    }

    /** Where the operator has built the card template. */
    static DingTalkHall withCards(AccessPolicy access) {
        return new DingTalkHall(access, true, true);
    }

    SimulatedDingTalk dingTalk() {
        return dingTalk;
    }

    Person wang() {
        return wang;
    }

    Person li() {
        return li;
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    Workspace workspace() {
        return dingTalk.workspace();
    }

    Faults faults() {
        return dingTalk.faults();
    }

    /** What was refused, by whom, as the record has it. */
    List<String> refusals() {
        return DingTalkReplicas.refusals(database);
    }

    /** Says something in the private chat and waits for a new answer with these words. */
    String asks(Person person, String text, String answer) {
        return asks(person, Person.BOT, text, answer);
    }

    String asks(Person person, String where, String text, String answer) {
        int before = person.messages(where).size();
        person.says(where, text);
        return awaitsAfter(person, where, before, answer);
    }

    String awaitsAfter(Person person, String where, int before, String answer) {
        awaits(
                "\"" + answer + "\"",
                () -> person.sees(where).stream().skip(before).anyMatch(text -> text.contains(answer)),
                () -> String.valueOf(person.sees(where).stream().skip(before).toList()));
        return person.sees(where).stream()
                .skip(before)
                .filter(text -> text.contains(answer))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The code that a message offers. */
    static String code(String message) {
        var found = CODE.matcher(message);
        if (!found.find()) {
            throw new AssertionError("no code in " + message);
        }
        return found.group(1);
    }

    /** Where the newest button of this name leads. */
    String link(Person person, String label) {
        return person.link(Person.BOT, label);
    }

    SeenMessage last(Person person) {
        var messages = person.messages(Person.BOT);
        return messages.get(messages.size() - 1);
    }

    void timePasses(Duration time) {
        clock.skip(time);
        bot.tick();
    }

    boolean seesWithin(Person person, String words, Duration time) {
        return dingTalk.workspace()
                .eventually(() -> person.sees(Person.BOT).stream().anyMatch(text -> text.contains(words)), time);
    }

    void awaits(String what, BooleanSupplier condition) {
        awaits(what, condition, () -> "");
    }

    private void awaits(String what, BooleanSupplier condition, java.util.function.Supplier<String> seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!dingTalk.workspace().eventually(condition, Duration.ofMillis(300))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come about; seen: " + seen.get());
            }
            if (bot != null) {
                bot.tick();
            }
        }
    }

    private Setup setup(AccessPolicy access, boolean pages, boolean cards) {
        var app = PlainSetup.app(DINGTALK, dingTalk.apiUrl());
        var setup = PlainSetup.before(cloud.baseUrl().toString())
                .in(cards ? app.withCards(DINGTALK.cardTemplateId()) : app)
                .on(database)
                .allowing(access);
        return (pages ? setup.reachedAt(crossroads.address()) : setup).setup();
    }

    private boolean skip(Duration time) {
        clock.skip(time);
        return true;
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
