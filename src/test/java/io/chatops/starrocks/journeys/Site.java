package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What stands around the people of a {@link ChatRoom}: a simulated Slack, a simulated cloud, and the switch before the bots. */
final class Site implements AutoCloseable {
    static final Settings SLACK = Settings.standard().withoutRateLimits();

    private final InstantSource time;
    private final Optional<HandClock> clock;
    private final World world;
    private final boolean socket;
    private final SimulatedSlack slack;
    private final SimulatedCloud cloud;
    private final Crossroads crossroads = new Crossroads(20261122);
    private Optional<Bots> bots = Optional.empty();
    private int rooms;

    private Site(InstantSource time, Optional<HandClock> clock, World world, boolean socket) {
        this.time = time;
        this.clock = clock;
        this.world = world;
        slack = SimulatedSlack.start(time, socket ? SLACK.overSocket() : SLACK);
        this.socket = socket;
        // the cloud's own client signs with the machine's clock, not with the room's
        cloud = SimulatedCloud.start(world.allowSkew(Duration.ofDays(36500)), time);
        slack.requestUrl(crossroads.address().resolve("/slack/events"));
    }

    /** Where time stands still and Slack sends requests. */
    static Site still(World world) {
        return still(world, false);
    }

    /** Where time stands still until it is moved by hand. */
    static Site still(World world, boolean socket) {
        var clock = new HandClock();
        return new Site(clock, Optional.of(clock), world, socket);
    }

    /** Where time passes by itself. */
    static Site live(World world) {
        return new Site(InstantSource.system(), Optional.empty(), world, false);
    }

    /** Lets these bots be the ones that the switch leads to. */
    Site with(Bots here) {
        bots = Optional.of(here);
        leads();
        return this;
    }

    /** Leads to those of the bots that run now; in Socket Mode, as soon as each of them is connected. */
    void leads() {
        crossroads.leadTo(bots().ports());
        if (socket && !slack.workspace().eventually(this::isConnected, ChatRoom.PATIENCE)) {
            throw new AssertionError(slack.sockets().links() + " connections of "
                    + bots().ports().size() + " bots");
        }
    }

    private boolean isConnected() {
        return slack.sockets().links() == bots().ports().size();
    }

    /** Whether bots connect to Slack, in place of Slack sending requests. */
    boolean socket() {
        return socket;
    }

    Bots bots() {
        return bots.orElseThrow();
    }

    /** The clock that is moved by hand; empty where time passes by itself. */
    Optional<HandClock> clock() {
        return clock;
    }

    InstantSource time() {
        return time;
    }

    World world() {
        return world;
    }

    SimulatedSlack slack() {
        return slack;
    }

    SimulatedCloud cloud() {
        return cloud;
    }

    Crossroads crossroads() {
        return crossroads;
    }

    /** How many rooms there were before. */
    int nextRoom() {
        return rooms++;
    }

    @Override
    public void close() {
        try (cloud;
                slack;
                crossroads) {
            bots.ifPresent(Bots::close);
        }
    }
}
