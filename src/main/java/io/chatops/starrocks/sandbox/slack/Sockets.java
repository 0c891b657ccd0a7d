package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.sandbox.stage.SocketDoor;
import io.chatops.starrocks.sandbox.stage.SocketLink;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The bot's WebSockets in Socket Mode, and levers for what goes wrong there. Slack picks one of them at random for each delivery, and
 * keeps what was not acknowledged until {@link #redelivers()}.
 */
public final class Sockets implements AutoCloseable {
    private final State state;
    private final SocketLinks links;
    private final SocketDoor door;
    private final Map<String, Envelope> unacknowledged = new LinkedHashMap<>();
    private final Map<String, String> acknowledgements = new HashMap<>();

    Sockets(State state, RandomGenerator random) {
        this.state = state;
        this.links = new SocketLinks(state, random, this::takes);
        this.door = SocketDoor.open("simulated-slack", links);
    }

    /** How many connections the bot has that envelopes may go to. */
    public int links() {
        return links.open();
    }

    /** How many connections the bot was told to leave and that are still open. */
    public int leavingLinks() {
        return links.leaving();
    }

    /** How many connections were ever accepted. */
    public int opened() {
        return links.opened();
    }

    /** How many envelopes wait for an acknowledgement. */
    public int unacknowledged() {
        return state.changes().reading(unacknowledged::size);
    }

    /** Resets every connection, as when a network fails. */
    public void resets() {
        links.every().forEach(SocketLink::reset);
    }

    /** Says that the connections end in about ten seconds: nothing more goes to them, and new ones are waited for. */
    public void warns() {
        links.leave("warning");
    }

    /** Says that it is time for new connections, as Slack does every few hours. */
    public void refreshes() {
        links.leave("refresh_requested");
    }

    /** Ends the connections that were to be left. */
    public void endsLeaving() {
        links.endLeaving();
    }

    /** Somebody switches Socket Mode off on the app's page: every connection ends, and new ones do as soon as they open. */
    public void isSwitchedOff() {
        links.disabled(true);
    }

    /** And on again. */
    public void isSwitchedOn() {
        links.disabled(false);
    }

    /** All connections that are open now stay so, but nothing comes any more, be it the answer to a ping. */
    public void goDeaf() {
        links.goDeaf();
    }

    /** Whether connections that open from now on get no hello. */
    public void greetsNobody(boolean now) {
        links.silent(now);
    }

    /** How many connections Slack bears from now on; ten by nature. */
    public void bearsAtMost(int connections) {
        links.most(connections);
    }

    /** Sends each envelope in so many frames from now on. */
    public void fragmentsInto(int parts) {
        links.fragmentsInto(parts);
    }

    /** Resets the connection in the middle of the next envelope. */
    public void breaksOffNext() {
        links.breaksOffNext();
    }

    /** Sends a text as it is; nothing is waited for. */
    public void sends(String text) {
        links.any().ifPresent(link -> links.send(link, text));
    }

    /** Sends once more what was not acknowledged. */
    public void redelivers() {
        state.changes()
                .reading(() -> List.copyOf(unacknowledged.values()))
                .forEach(envelope -> sends(envelope.again().text()));
    }

    /** Sends an envelope of this type with this payload; what was acknowledged with, empty when nothing came in time. */
    public Optional<String> pushes(String type, String payload) {
        var id = state.ids().next("envelope-");
        var text = Json.object().put("envelope_id", id).put("type", type);
        text.set("payload", Json.read(payload).orElseGet(Json::object));
        sends(text.put("accepts_response_payload", true).toString());
        return awaits(id);
    }

    /** One delivery to one of the bot's connections, and its acknowledgement. */
    Acknowledgement push(Delivery kind, JsonNode payload, int retry, String reason) {
        var sent = state.clock().instant();
        var envelope = new Envelope(state.ids().next("envelope-"), kind, payload, retry, reason);
        var link = state.changes().making(() -> {
            unacknowledged.put(envelope.id(), envelope);
            return links.any();
        });
        link.ifPresent(chosen -> links.send(chosen, envelope.text()));
        var outcome = link.isEmpty()
                ? new Acknowledgement.Failed()
                : awaits(envelope.id())
                        .filter(inTime -> Duration.between(sent, state.clock().instant())
                                        .compareTo(state.settings().acknowledgement())
                                <= 0)
                        .<Acknowledgement>map(answer -> new Acknowledgement.Answered(200, answer))
                        .orElseGet(Acknowledgement.TimedOut::new);
        int status = outcome instanceof Acknowledgement.Answered ? 200 : 0;
        state.ledger()
                .record(new Exchange(
                        sent, Exchange.Direction.TO_BOT, kind.wire(), envelope.text(), status, outcome.body()));
        return outcome;
    }

    private Optional<String> awaits(String id) {
        state.changes().await(() -> answer(id).isPresent(), state.settings().acknowledgement());
        return answer(id);
    }

    private Optional<String> answer(String id) {
        return state.changes().reading(() -> Optional.ofNullable(acknowledgements.get(id)));
    }

    /** Slack's answer to apps.connections.open; called under the lock. */
    ObjectNode address() {
        return links.address(door.address());
    }

    /** Takes what the bot says: acknowledgements, with an answer where Slack takes one. */
    private void takes(String text) {
        var said = Json.readObject(text).orElseGet(Json::object);
        var id = Json.text(said, "envelope_id");
        if (id.isEmpty()) {
            state.ledger().mistake("Socket Mode: no acknowledgement: " + text);
            return;
        }
        var payload = said.path("payload");
        var envelope = state.changes().making(() -> {
            acknowledgements.put(id, payload.isMissingNode() ? "" : payload.toString());
            return Optional.ofNullable(unacknowledged.remove(id));
        });
        envelope.filter(known -> !known.kind().isAnswered() && !payload.isMissingNode())
                .ifPresent(known ->
                        state.ledger().mistake("Socket Mode: an answer that Slack does not take: " + known.kind()));
    }

    @Override
    public void close() {
        door.close();
    }
}
