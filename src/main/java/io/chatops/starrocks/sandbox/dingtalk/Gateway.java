package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.sandbox.stage.Fault;
import io.chatops.starrocks.sandbox.stage.Frame;
import io.chatops.starrocks.sandbox.stage.Handshake;
import io.chatops.starrocks.sandbox.stage.SocketDoor;
import io.chatops.starrocks.sandbox.stage.SocketLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The gateway of Stream mode, and levers for what goes wrong there. It picks one of the bot's connections at random for each push,
 * and keeps what was not acknowledged with 200 until {@link #redelivers()}.
 */
public final class Gateway {
    static final String PATH = "/connect";

    private static final Duration TICKET_LIFE = Duration.ofSeconds(90);

    private final State state;
    private final RandomGenerator random;
    private final Map<String, Instant> tickets = new HashMap<>();
    private final List<SocketLink> links = new ArrayList<>();
    private final List<SocketLink> draining = new ArrayList<>();
    private final Map<String, Push> unacknowledged = new LinkedHashMap<>();
    private final Map<String, Acknowledgement> acknowledgements = new HashMap<>();
    private int opened;
    private int fragments = 1;
    private boolean breaksOff;
    private boolean losesPongs;

    Gateway(State state, RandomGenerator random) {
        this.state = state;
        this.random = random;
    }

    /** How many connections the bot has that pushes may go to. */
    public int links() {
        return state.changes().reading(links::size);
    }

    /** How many connections the bot was told to leave and that are still open. */
    public int drainingLinks() {
        return state.changes().reading(draining::size);
    }

    /** How many connections were ever accepted. */
    public int opened() {
        return state.changes().reading(() -> opened);
    }

    /** How many pushes wait for an acknowledgement. */
    public int unacknowledged() {
        return state.changes().reading(unacknowledged::size);
    }

    /** Resets every connection. */
    public void resets() {
        everyLink().forEach(SocketLink::reset);
    }

    /** Sends a close frame on every connection and ends it. */
    public void closes(int code) {
        everyLink().forEach(link -> {
            link.send(Frame.close(code));
            link.end();
        });
    }

    /** Announces that the connections will be closed: nothing more is pushed to them, and new ones are waited for. */
    public void disconnects() {
        var leaving = state.changes().making(() -> {
            var all = List.copyOf(links);
            draining.addAll(all);
            links.clear();
            return all;
        });
        leaving.forEach(link -> send(link, Push.system("disconnect", state.ids().next("s-"))));
    }

    /** Closes the connections that were announced to close, as DingTalk does ten seconds later. */
    public void closesDrained() {
        state.changes().reading(() -> List.copyOf(draining)).forEach(SocketLink::end);
    }

    /** Sends the heartbeat of the protocol and waits for its answer. */
    public Acknowledgement pings() {
        var ping = Push.system("ping", state.ids().next("s-"));
        anyLink().ifPresent(link -> send(link, ping));
        return awaitAcknowledgement(ping.messageId(), state.settings().acknowledgement());
    }

    /** Leaves WebSocket pings of the bot without an answer, on all connections from now on. */
    public void losesPongs() {
        state.changes().make(() -> losesPongs = true);
        everyLink().forEach(SocketLink::losePongs);
    }

    /** Sends each push in so many frames from now on. */
    public void fragmentsInto(int parts) {
        state.changes().make(() -> fragments = parts);
    }

    /** Resets the connection in the middle of the next push. */
    public void breaksOffNextPush() {
        state.changes().make(() -> breaksOff = true);
    }

    /** Sends a text as it is; no acknowledgement is waited for. */
    public void sends(String text) {
        anyLink()
                .ifPresent(
                        link -> link.send(Frame.fragments(text, state.changes().reading(() -> fragments))));
    }

    /** Pushes once more what was not acknowledged, as DingTalk does after about a minute. */
    public void redelivers() {
        state.changes()
                .reading(() -> List.copyOf(unacknowledged.values()))
                .forEach(push -> anyLink().ifPresent(link -> send(link, push)));
    }

    /** Pushes something of a topic that nobody subscribed to, and waits for the answer. */
    public Acknowledgement pushes(String topic, String data) {
        return push(Push.callback(topic, state.ids().next("m-"), data));
    }

    Acknowledgement push(Push push) {
        var link = state.changes().making(() -> {
            unacknowledged.put(push.messageId(), push);
            return anyLink();
        });
        link.ifPresentOrElse(chosen -> send(chosen, push), () -> write(push, ""));
        return awaitAcknowledgement(push.messageId(), state.settings().acknowledgement());
    }

    String issueTicket() {
        var ticket = state.ids().next("ticket+/=");
        tickets.put(ticket, state.clock().instant().plus(TICKET_LIFE));
        return ticket;
    }

    /** What its door asks of it. */
    SocketDoor.Doorman doorman() {
        return new SocketDoor.Doorman() {
            @Override
            public int admit(Handshake asked) {
                return welcomes(asked);
            }

            @Override
            public boolean join(SocketLink link, byte[] accepted) {
                return joins(link, accepted);
            }

            @Override
            public void heard(SocketLink link, String text) {
                takes(text);
            }

            @Override
            public void left(SocketLink link) {
                forgets(link);
            }
        };
    }

    private int welcomes(Handshake asked) {
        var fault = state.faults().next(Faults.HANDSHAKE);
        if (fault.isPresent() && fault.get() instanceof Fault.Held held) {
            held.gate().pass();
        } else if (fault.isPresent()) {
            return fault.get() instanceof Fault.Broken broken ? broken.status() : 503;
        }
        return PATH.equals(asked.path()) && admits(asked.parameter("ticket")) ? 101 : 401;
    }

    /** Takes a ticket: it is good once, for 90 seconds. */
    private boolean admits(String ticket) {
        return state.changes().making(() -> {
            var until = tickets.remove(ticket);
            return until != null && state.clock().instant().isBefore(until);
        });
    }

    /** Accepts a connection; no push gets in before the handshake's answer, and none is missed after it. */
    private boolean joins(SocketLink link, byte[] accepted) {
        return state.changes().making(() -> {
            if (!link.write(accepted)) {
                return false;
            }
            opened++;
            links.add(link);
            if (losesPongs) {
                link.losePongs();
            }
            return true;
        });
    }

    private void forgets(SocketLink link) {
        state.changes().make(() -> {
            links.remove(link);
            draining.remove(link);
        });
    }

    /** Takes what the bot sent: acknowledgements. */
    private void takes(String text) {
        var ack = Json.readObject(text).orElseGet(Json::object);
        var messageId = Json.text(ack.path("headers"), "messageId");
        var response = Json.readObject(Json.text(ack, "data"))
                .map(data -> data.path("response").toString())
                .orElse("");
        var acknowledgement = new Acknowledgement(ack.path("code").asInt(), response);
        state.ledger()
                .record(new Exchange(
                        state.clock().instant(), Exchange.Direction.FROM_BOT, "ack", text, acknowledgement.code(), ""));
        state.changes().make(() -> {
            acknowledgements.put(messageId, acknowledgement);
            if (acknowledgement.taken()) {
                unacknowledged.remove(messageId);
            }
        });
    }

    void endAll() {
        everyLink().forEach(SocketLink::end);
    }

    private Acknowledgement awaitAcknowledgement(String messageId, Duration limit) {
        state.changes().await(() -> acknowledgement(messageId).isPresent(), limit);
        return acknowledgement(messageId).orElse(Acknowledgement.NONE);
    }

    private Optional<Acknowledgement> acknowledgement(String messageId) {
        return state.changes().reading(() -> Optional.ofNullable(acknowledgements.get(messageId)));
    }

    private void send(SocketLink link, Push push) {
        var text = write(push, link.id());
        if (takesBreak()) {
            link.breakOffWithin(Frame.text(text));
        } else {
            link.send(Frame.fragments(text, state.changes().reading(() -> fragments)));
        }
    }

    /** Writes a push into the ledger, be there a connection for it or not, and gives its text. */
    private String write(Push push, String connectionId) {
        var now = state.clock().instant();
        var text = push.frame(state.settings().clientId(), connectionId, now.toEpochMilli());
        state.ledger().record(new Exchange(now, Exchange.Direction.TO_BOT, push.topic(), text, 0, ""));
        return text;
    }

    private boolean takesBreak() {
        return state.changes().making(() -> {
            var now = breaksOff;
            breaksOff = false;
            return now;
        });
    }

    private Optional<SocketLink> anyLink() {
        return state.changes()
                .reading(() ->
                        links.isEmpty() ? Optional.empty() : Optional.of(links.get(random.nextInt(links.size()))));
    }

    private List<SocketLink> everyLink() {
        return state.changes().reading(() -> {
            var all = new ArrayList<>(links);
            all.addAll(draining);
            return all;
        });
    }
}
