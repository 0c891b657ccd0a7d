package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.chat.Allowance;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.Turn;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.text.Language;
import jakarta.servlet.http.HttpServlet;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The DingTalk side of the bot, put together: a stream or a servlet for what comes in, a {@link ChatOut} for what goes out. */
public final class DingTalkApp implements AutoCloseable {
    /** The opaque name of this platform on actors and places. */
    public static final String PLATFORM = DingTalkWeb.PLATFORM;

    /** Where the app's page says that DingTalk finds us in HTTP mode. */
    public static final String PATH = "/dingtalk/events";

    private final Reception reception;
    private final DingTalkCalls calls;
    private final Outlet outlet;
    private final CardDeck deck;
    private final ChatOut out;
    private final DingTalkDirectory directory;
    private final DingTalkFront front;
    private final Optional<StreamWatch> stream;
    private final Optional<CardRoute> route;

    private DingTalkApp(
            Reception reception,
            DingTalkCalls calls,
            Outlet outlet,
            CardDeck deck,
            ChatOut out,
            DingTalkDirectory directory,
            DingTalkFront front,
            Optional<StreamWatch> stream,
            Optional<CardRoute> route) {
        this.reception = reception;
        this.calls = calls;
        this.outlet = outlet;
        this.deck = deck;
        this.out = out;
        this.directory = directory;
        this.front = front;
        this.stream = stream;
        this.route = route;
    }

    /**
     * Begins: builds the parts, and in stream mode connects in the background, again and again until it holds.
     *
     * @param handler gets what people do; see {@link InboundHandler} for the threads
     * @param once knows what came before, to whichever replica
     * @param memory remembers what is open and shown, for whichever replica
     * @param turn says which replica has the stream
     * @param traffic hears of what comes by the stream
     * @param otherwise the language for people who have not written yet
     */
    public static DingTalkApp start(
            DingTalkSettings settings,
            InboundHandler handler,
            InstantSource clock,
            Once once,
            Memory memory,
            Turn turn,
            Traffic traffic,
            Language otherwise) {
        var exchange = new WebExchange(clock);
        var calls = new DingTalkCalls(
                settings, exchange, Pause.REAL, Quota.ofCalls(settings.plan().calls(), clock), clock);
        var sending = new DingTalkWeb(settings, exchange, calls, clock);
        var outlet = new Outlet(sending, settings.corpId(), clock, Later.onThread("dingtalk-later"));
        var speech = new Speech(memory, otherwise);
        var random = new SecureRandom();
        var codes = new Codes(memory, clock, random);
        var presses = new Presses(memory);
        var words = new FormInWords(outlet, speech, handler);
        var deck = CardDeck.of(
                settings, calls, handler, speech, codes, words, new CardInWords(outlet, speech), memory, clock, random);
        var forms = new DingTalkForms(memory, random, outlet, words, deck.forms());
        var book = new AddressBook(calls);
        var names = new Names(book, clock);
        var directory = new DingTalkDirectory(settings.corpId(), book, clock);
        var out = new DingTalkOut(memory, outlet, speech, codes, presses, forms, directory.byIds(), deck.messages());
        var inbound = new DingTalkInbound(settings);
        var talk = new DingTalkTalk(inbound, handler, outlet, speech, codes, presses, forms, out);
        var introduced = new Introductions(settings.corpId(), names, deck.desk(talk, inbound, forms, outlet));
        var reception = Reception.usual(
                once::first, introduced, Quota.ofPushes(settings.plan().pushes(), clock));
        var stream = settings.mode() == DingTalkSettings.Mode.STREAM
                ? Optional.of(new StreamWatch(
                        turn,
                        settings.clientId(),
                        () -> new StreamClient(settings, reception, traffic, clock, Pause.REAL, random, Timing.USUAL),
                        Later.onThread("dingtalk-turn")))
                : Optional.<StreamWatch>empty();
        stream.ifPresent(StreamWatch::begin);
        var route = settings.cardCallbacks()
                .map(address -> new CardRoute(sending, address, Later.onThread("dingtalk-route"), random));
        var front = new DingTalkFront(new RequestSeal(settings.clientSecret(), clock), reception, Timing.USUAL);
        var naming = new NamingOut(out, names, directory, settings.corpId());
        return new DingTalkApp(reception, calls, outlet, deck, naming, directory, front, stream, route);
    }

    /** What to mount at {@link #PATH}; in stream mode nothing is. */
    public Optional<HttpServlet> servlet() {
        return stream.isPresent() ? Optional.empty() : Optional.of(front);
    }

    /** The way out. */
    public ChatOut out() {
        return out;
    }

    /** Who is who in DingTalk. */
    public Directory directory() {
        return directory;
    }

    /** Whether DingTalk can reach us: at once in HTTP mode, else as long as the stream is open, here or at another replica. */
    public boolean ready() {
        return stream.map(StreamWatch::ready).orElse(true);
    }

    /** Whether this replica is the one that has the stream, or is to have it; empty in HTTP mode, where none has. */
    public Optional<Boolean> holdsStream() {
        return stream.map(StreamWatch::holds);
    }

    /** How full the threads for what comes in are. */
    public List<WorkQueue> queues() {
        return reception.queues();
    }

    /** What this process used of the month's plan. */
    public List<Allowance> allowances() {
        return List.of(calls.allowance(), reception.allowance());
    }

    /** Stops: what has begun may end, within a few seconds. */
    @Override
    public void close() {
        route.ifPresent(CardRoute::close);
        stream.ifPresent(StreamWatch::close);
        reception.close();
        stream.ifPresent(StreamWatch::leave);
        deck.close();
        outlet.close();
    }
}
