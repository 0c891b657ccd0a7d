package io.chatops.starrocks.sandbox.dingtalk;

import java.net.URI;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A DingTalk organisation on free loopback ports: the open platform's API, the webhooks and the stream gateway. */
public final class SimulatedDingTalk implements AutoCloseable {
    private final Server server;
    private final State state;
    private final Gateway gateway;
    private final WebSocketDoor door;
    private final Callbacks callbacks;
    private final Workspace workspace;
    private final String base;

    private SimulatedDingTalk(Server server, State state, Gateway gateway, String base) {
        this.server = server;
        this.state = state;
        this.gateway = gateway;
        this.base = base;
        this.door = WebSocketDoor.open(state, gateway);
        this.callbacks = new Callbacks(state, gateway);
        this.workspace = new Workspace(new Desk(state, new Payloads(state, base + "/robot/sendBySession"), callbacks));
        server.setHandler(new FrontDoor(state, new OpenApi(state, gateway, door.endpoint())));
    }

    /**
     * Starts it; every time that is written or compared comes from this clock.
     *
     * @param random chooses among the bot's connections
     */
    public static SimulatedDingTalk start(InstantSource clock, Settings settings, RandomGenerator random) {
        var threads = new QueuedThreadPool(64);
        threads.setDaemon(true);
        threads.setName("simulated-dingtalk");
        var server = new Server(threads);
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        try {
            connector.open();
            var base = "http://127.0.0.1:" + connector.getLocalPort();
            var state = State.of(clock, settings);
            var dingTalk = new SimulatedDingTalk(server, state, new Gateway(state, random), base);
            server.start();
            return dingTalk;
        } catch (Exception failed) {
            throw new IllegalStateException("the simulated DingTalk cannot start", failed);
        }
    }

    /** The base of the API, without a slash at its end. */
    public String apiUrl() {
        return base;
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

    public Ledger ledger() {
        return state.ledger();
    }

    @Override
    public void close() {
        state.faults().releaseAll();
        gateway.endAll();
        door.close();
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the simulated DingTalk cannot stop", failed);
        }
    }
}
