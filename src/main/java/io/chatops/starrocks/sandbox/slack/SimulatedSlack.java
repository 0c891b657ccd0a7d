package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Loopback;
import java.net.URI;
import java.time.InstantSource;
import java.util.Random;

/** A Slack workspace on free loopback ports: the Web API, response URLs, uploads, and Socket Mode, over real HTTP and WebSockets. */
public final class SimulatedSlack implements AutoCloseable {
    private final Loopback server;
    private final State state;
    private final Deliveries deliveries;
    private final Workspace workspace;
    private final EventPayloads events;
    private final String base;
    private final Sockets sockets;

    private SimulatedSlack(Loopback server, State state) {
        this.server = server;
        this.state = state;
        this.base = server.address() + "/";
        var files = new FileMethods(state, base + "upload/");
        var answers = new Answers(state);
        state.responseUrls().base(base + "respond/");
        this.sockets = new Sockets(state, new Random(20261123));
        this.deliveries = new Deliveries(state, sockets);
        this.workspace = new Workspace(Desk.of(state, deliveries, answers));
        this.events = new EventPayloads(state);
        server.serve(new FrontDoor(state, new WebApi(state, files, sockets), answers, files));
    }

    /** Starts it; every time that is written or compared comes from this clock. */
    public static SimulatedSlack start(InstantSource clock, Settings settings) {
        return new SimulatedSlack(Loopback.open("simulated-slack"), State.of(clock, settings));
    }

    /** The base of the Web API, with the slash at its end. */
    public String apiUrl() {
        return base + "api/";
    }

    /** Where commands, interactions, option requests and events are sent. */
    public void requestUrl(URI url) {
        deliveries.to(url);
    }

    /** Somebody switches Socket Mode on on the app's page, which switches requests off. */
    public void switchesToSocketMode() {
        deliveries.overSocket(true);
    }

    /** Sends the challenge of Slack's URL verification; true when the bot gives it back. */
    public boolean verifiesRequestUrl() {
        var challenge = "challenge-" + state.ids().number();
        var answer = deliveries.verification(events.verification(challenge));
        return answer.problem().isEmpty() && answer.body().contains(challenge);
    }

    /** What the bot is connected by in Socket Mode, and levers for what goes wrong there. */
    public Sockets sockets() {
        return sockets;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Faults faults() {
        return state.faults();
    }

    public SlackLedger ledger() {
        return state.ledger();
    }

    @Override
    public void close() {
        state.faults().releaseAll();
        sockets.close();
        server.close();
    }
}
