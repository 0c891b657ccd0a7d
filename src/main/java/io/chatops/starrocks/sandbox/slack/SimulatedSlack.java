package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Loopback;
import java.net.URI;
import java.time.InstantSource;

/** A Slack workspace on a free loopback port: the Web API, response URLs and uploads, over real HTTP. */
public final class SimulatedSlack implements AutoCloseable {
    private final Loopback server;
    private final State state;
    private final Deliveries deliveries;
    private final Workspace workspace;
    private final EventPayloads events;
    private final String base;

    private SimulatedSlack(Loopback server, State state) {
        this.server = server;
        this.state = state;
        this.base = server.address() + "/";
        var files = new FileMethods(state, base + "upload/");
        var answers = new Answers(state);
        state.responseUrls().base(base + "respond/");
        this.deliveries = new Deliveries(state);
        this.workspace = new Workspace(Desk.of(state, deliveries, answers));
        this.events = new EventPayloads(state);
        server.serve(new FrontDoor(state, new WebApi(state, files), answers, files));
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
        server.close();
    }
}
