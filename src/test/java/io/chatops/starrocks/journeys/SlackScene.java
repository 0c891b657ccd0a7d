package io.chatops.starrocks.journeys;

import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.sandbox.cloud.Received;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A story on Slack: a channel, buttons and modals. */
final class SlackScene implements Scene {
    private static final String MASKED = "view_submission";

    private final ChatRoom room;
    private final Somebody alice;
    private final Somebody bob;
    private final Somebody carol;
    private final Somebody wang;

    private SlackScene(ChatRoom room) {
        this.room = room;
        alice = new SlackPerson(this, room, room.alice(), words(Language.ENGLISH));
        bob = new SlackPerson(this, room, room.bob(), words(Language.ENGLISH));
        carol = new SlackPerson(this, room, room.carol(), words(Language.ENGLISH));
        wang = new SlackPerson(this, room, room.wang(), words(Language.CHINESE));
    }

    private static Wording words(Language language) {
        return Wording.on("slack", language);
    }

    static Scene open(Plot plot) {
        return open(plot, RoomPlan.usual().of(plot.world()));
    }

    /** Where the bot is in Socket Mode. */
    static Scene overSocket(Plot plot) {
        return open(plot, RoomPlan.usual().overSocket().of(plot.world()));
    }

    /** In a room that is furnished otherwise. */
    static Scene open(Plot plot, RoomPlan room) {
        var allowed = room.allowing(chat -> plot.access().apply(cast(chat)));
        return new SlackScene(
                ChatRoom.open(plot.directory().map(allowed::writingTo).orElse(allowed)));
    }

    private static Cast cast(ChatRoom room) {
        return new Cast(
                room.channel(),
                room.alice().id(),
                room.bob().id(),
                room.carol().id(),
                room.wang().id());
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
        return room.cloud();
    }

    @Override
    public World world() {
        return room.world();
    }

    @Override
    public List<Received> orders() {
        return room.orders();
    }

    @Override
    public List<SimulatedInstance> instances() {
        return room.instances();
    }

    @Override
    public void timePasses(Duration time) {
        room.timePasses(time);
    }

    @Override
    public Sight timePassesUntil(Somebody person, String instance, Status status) {
        if (status == Status.RUNNING) {
            room.awaitsOrder();
        }
        room.timePassesUntil(instance + " " + status, () -> person.seesCard(instance, status));
        return person.card(instance, status);
    }

    @Override
    public void awaits(String what, BooleanSupplier condition) {
        room.awaits(what, condition);
    }

    @Override
    public boolean chatCarried(String words) {
        return room.slack().ledger().all().stream()
                .anyMatch(exchange -> exchange.responseBody().contains(words)
                        || (!exchange.name().equals(MASKED)
                                && exchange.requestBody().contains(words)));
    }

    @Override
    public List<String> mistakes() {
        return room.slack().ledger().mistakes().stream().map(String::valueOf).toList();
    }

    @Override
    public void restarts() {
        room.restarts();
    }

    @Override
    public void close() {
        room.close();
    }
}
