package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.sandbox.stage.Fault;
import io.chatops.starrocks.sandbox.stage.Frame;
import io.chatops.starrocks.sandbox.stage.Handshake;
import io.chatops.starrocks.sandbox.stage.SocketDoor;
import io.chatops.starrocks.sandbox.stage.SocketLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Which WebSockets the bot has, how they come and go, and what is wrong with them. */
final class SocketLinks implements SocketDoor.Doorman {
    private static final String PATH = "/link/";
    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private final State state;
    private final RandomGenerator random;
    private final Consumer<String> texts;
    private final Map<String, Instant> tickets = new HashMap<>();
    private final List<SocketLink> links = new ArrayList<>();
    private final List<SocketLink> leaving = new ArrayList<>();
    private final Set<SocketLink> deaf = new HashSet<>();
    private int opened;
    private int fragments = 1;
    private boolean breaksOff;
    /** Slack bears no more connections of one app. */
    private int most = 10;

    private boolean disabled;
    private boolean silent;

    /** @param texts gets what the bot says */
    SocketLinks(State state, RandomGenerator random, Consumer<String> texts) {
        this.state = state;
        this.random = random;
        this.texts = texts;
    }

    int open() {
        return state.changes().reading(links::size);
    }

    int leaving() {
        return state.changes().reading(leaving::size);
    }

    int opened() {
        return state.changes().reading(() -> opened);
    }

    void fragmentsInto(int parts) {
        state.changes().make(() -> fragments = parts);
    }

    void breaksOffNext() {
        state.changes().make(() -> breaksOff = true);
    }

    void goDeaf() {
        every().forEach(SocketLink::losePongs);
        state.changes().make(() -> deaf.addAll(links));
    }

    void most(int number) {
        state.changes().make(() -> most = number);
    }

    void silent(boolean now) {
        state.changes().make(() -> silent = now);
    }

    void disabled(boolean now) {
        state.changes().make(() -> disabled = now);
        if (now) {
            every().forEach(SocketLinks::disable);
        }
    }

    /** Asks the bot to leave its connections, which get nothing more. */
    void leave(String reason) {
        var all = state.changes().making(() -> {
            var these = List.copyOf(links);
            leaving.addAll(these);
            links.clear();
            return these;
        });
        all.forEach(link -> link.send(Frame.text(Envelope.disconnect(reason))));
    }

    void endLeaving() {
        state.changes().reading(() -> List.copyOf(leaving)).forEach(SocketLink::end);
    }

    /** A way to the bot, by chance. */
    Optional<SocketLink> any() {
        return state.changes()
                .reading(() ->
                        links.isEmpty() ? Optional.empty() : Optional.of(links.get(random.nextInt(links.size()))));
    }

    List<SocketLink> every() {
        return state.changes().reading(() -> {
            var all = new ArrayList<>(links);
            all.addAll(leaving);
            return all;
        });
    }

    void send(SocketLink link, String text) {
        boolean breaks = state.changes().making(() -> {
            var now = breaksOff;
            breaksOff = false;
            return now;
        });
        if (breaks) {
            link.breakOffWithin(Frame.text(text));
        } else if (!state.changes().reading(() -> deaf.contains(link))) {
            link.send(Frame.fragments(text, state.changes().reading(() -> fragments)));
        }
    }

    /** Slack's answer to apps.connections.open, at this door; called under the lock. */
    ObjectNode address(String door) {
        var ticket = state.ids().next("ticket+/=");
        tickets.put(ticket, state.clock().instant().plus(TICKET_LIFE));
        return Json.object()
                .put(
                        "url",
                        door + PATH + "?ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8) + "&app_id="
                                + State.APP_ID);
    }

    @Override
    public int admit(Handshake asked) {
        var fault = state.faults().next(Faults.HANDSHAKE);
        if (fault.isPresent() && fault.get() instanceof Fault.Held held) {
            held.gate().pass();
        } else if (fault.isPresent()) {
            return 503;
        }
        return state.changes().making(() -> {
            var until = tickets.remove(asked.parameter("ticket"));
            boolean good = until != null && state.clock().instant().isBefore(until);
            return PATH.equals(asked.path()) && good ? 101 : 403;
        });
    }

    /** No envelope gets in before the hello, and none is missed after it. */
    @Override
    public boolean join(SocketLink link, byte[] accepted) {
        return state.changes().making(() -> {
            if (!link.write(accepted)) {
                return false;
            }
            opened++;
            // who is not wanted is told so, and leaves by itself
            if (disabled) {
                leaving.add(link);
                link.send(Frame.text(Envelope.disconnect("link_disabled")));
            } else if (links.size() + leaving.size() >= most) {
                leaving.add(link);
                link.send(Frame.text(Envelope.disconnect("too_many_websockets")));
            } else {
                links.add(link);
                if (!silent) {
                    link.send(Frame.text(Envelope.hello(links.size())));
                }
            }
            return true;
        });
    }

    @Override
    public void heard(SocketLink link, String text) {
        texts.accept(text);
    }

    @Override
    public void left(SocketLink link) {
        state.changes().make(() -> {
            links.remove(link);
            leaving.remove(link);
            deaf.remove(link);
        });
    }

    private static void disable(SocketLink link) {
        link.send(Frame.text(Envelope.disconnect("link_disabled")));
        link.end();
    }
}
