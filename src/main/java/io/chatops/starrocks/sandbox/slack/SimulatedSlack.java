package io.chatops.starrocks.sandbox.slack;

import java.net.URI;
import java.time.InstantSource;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Slack workspace on a free loopback port: the Web API, response URLs and uploads, over real HTTP. */
public final class SimulatedSlack implements AutoCloseable {
    private final Server server;
    private final State state;
    private final Deliveries deliveries;
    private final Workspace workspace;
    private final EventPayloads events;
    private final String base;

    private SimulatedSlack(Server server, State state, String base) {
        this.server = server;
        this.state = state;
        this.base = base;
        var files = new FileMethods(state, base + "upload/");
        var answers = new Answers(state);
        state.responseUrls().base(base + "respond/");
        server.setHandler(new FrontDoor(state, new WebApi(state, files), answers, files));
        this.deliveries = new Deliveries(state);
        this.workspace = new Workspace(Desk.of(state, deliveries, answers));
        this.events = new EventPayloads(state);
    }

    /** Starts it; every time that is written or compared comes from this clock. */
    public static SimulatedSlack start(InstantSource clock, Settings settings) {
        var threads = new QueuedThreadPool(64);
        threads.setDaemon(true);
        threads.setName("simulated-slack");
        var server = new Server(threads);
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        try {
            connector.open();
            var base = "http://127.0.0.1:" + connector.getLocalPort() + "/";
            var slack = new SimulatedSlack(server, State.of(clock, settings), base);
            server.start();
            return slack;
        } catch (Exception failed) {
            throw new IllegalStateException("the simulated Slack cannot start", failed);
        }
    }

    /** The base of the Web API, with the slash at its end. */
    public String apiUrl() {
        return base + "api/";
    }

    /** Where commands, interactions, option requests and events are sent. */
    public void requestUrl(URI url) {
        deliveries.to(url);
    }

    /** Sends the challenge of Slack's URL verification; true when the bot gives it back. */
    public boolean verifiesRequestUrl() {
        var challenge = "challenge-" + state.ids().number();
        var answer = deliveries.verification(events.verification(challenge));
        return answer.problem().isEmpty() && answer.body().contains(challenge);
    }

    public Workspace workspace() {
        return workspace;
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
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the simulated Slack cannot stop", failed);
        }
    }
}
