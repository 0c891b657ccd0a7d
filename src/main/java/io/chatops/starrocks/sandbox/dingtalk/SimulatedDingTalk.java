package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Ledger;
import io.chatops.starrocks.sandbox.stage.Loopback;
import io.chatops.starrocks.sandbox.stage.SocketDoor;
import java.net.URI;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** A DingTalk organisation on free loopback ports: the open platform's API, the webhooks and the stream gateway. */
public final class SimulatedDingTalk implements AutoCloseable {
    private final Loopback server;
    private final State state;
    private final Gateway gateway;
    private final SocketDoor door;
    private final Callbacks callbacks;
    private final Workspace workspace;

    private SimulatedDingTalk(Loopback server, State state, Gateway gateway) {
        this.server = server;
        this.state = state;
        this.gateway = gateway;
        this.door = SocketDoor.open("simulated-dingtalk", gateway.doorman());
        this.callbacks = new Callbacks(state, gateway);
        this.workspace =
                new Workspace(new Desk(state, new Payloads(state, apiUrl() + "/robot/sendBySession"), callbacks));
        server.serve(new FrontDoor(state, new OpenApi(state, gateway, door.address() + Gateway.PATH)));
    }

    /**
     * Starts it; every time that is written or compared comes from this clock.
     *
     * @param random chooses among the bot's connections
     */
    public static SimulatedDingTalk start(InstantSource clock, Settings settings, RandomGenerator random) {
        var state = State.of(clock, settings);
        return new SimulatedDingTalk(Loopback.open("simulated-dingtalk"), state, new Gateway(state, random));
    }

    /** The base of the API, without a slash at its end. */
    public String apiUrl() {
        return server.address();
    }

    /** Puts the app into HTTP mode: messages and presses go to this address from now on. */
    public void requestUrl(URI url) {
        callbacks.to(url);
    }

    public Workspace workspace() {
        return workspace;
    }

    public Gateway gateway() {
        return gateway;
    }

    public Faults faults() {
        return state.faults();
    }

    /**
     * Everything that passed; an exchange is named by the API's path, {@code sessionWebhook}, a frame's topic, or {@code ack} for what
     * the bot sends on a stream.
     */
    public Ledger ledger() {
        return state.ledger();
    }

    @Override
    public void close() {
        state.faults().releaseAll();
        gateway.endAll();
        door.close();
        server.close();
    }
}
