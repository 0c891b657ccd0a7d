package io.chatops.starrocks.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.WorkQueue;
import jakarta.servlet.http.HttpServlet;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Slack side of the bot, put together: a servlet or a socket for what comes in, a {@link ChatOut} for what goes out. */
public final class SlackApp implements AutoCloseable {
    /** The opaque name of this platform on actors and places. */
    public static final String PLATFORM = SlackOut.PLATFORM;

    /** Where the manifest says that Slack finds us. */
    public static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);
    private static final int THREADS = 8;
    private static final int WAITING = 200;

    private final SlackWork work;
    private final SlackOut out;
    private final SlackDirectory directory;
    private final HttpServlet front;
    private final Optional<SlackSocket> socket;
    private final Greeting greeting;
    private final Slack client;

    private SlackApp(
            SlackWork work,
            SlackOut out,
            SlackDirectory directory,
            HttpServlet front,
            Optional<SlackSocket> socket,
            Greeting greeting,
            Slack client) {
        this.work = work;
        this.out = out;
        this.directory = directory;
        this.front = front;
        this.socket = socket;
        this.greeting = greeting;
        this.client = client;
    }

    /**
     * Begins: builds the parts and greets Slack in the background, again and again until it answers. Requests are taken at once; in
     * Socket Mode the bot connects, again and again until it holds.
     *
     * @param handler gets what people do; see {@link InboundHandler} for the threads
     * @param once knows what came before, to whichever replica
     * @param drawings knows what was drawn last, by whichever replica
     * @param traffic hears of what comes by the socket; what comes to the servlet is watched around it
     */
    public static SlackApp start(
            SlackSettings settings,
            InboundHandler handler,
            InstantSource clock,
            Once once,
            Drawings drawings,
            Traffic traffic) {
        return start(
                settings,
                handler,
                clock,
                new Shared(once, drawings),
                Pause.REAL,
                Timing.USUAL,
                new SlackWork(THREADS, WAITING, RightOfWay.real(), Timing.USUAL.drain()),
                keeping(traffic));
    }

    private static SlackSocket.Keeping keeping(Traffic traffic) {
        return new SlackSocket.Keeping(Bell.real(), new SecureRandom(), SocketTiming.USUAL, traffic);
    }

    /** What all replicas know together. */
    record Shared(Once once, Drawings drawings) {}

    static SlackApp start(
            SlackSettings settings,
            InboundHandler handler,
            InstantSource clock,
            Shared shared,
            Pause pause,
            Timing timing,
            SlackWork work) {
        return start(settings, handler, clock, shared, pause, timing, work, keeping(Traffic.NONE));
    }

    static SlackApp start(
            SlackSettings settings,
            InboundHandler handler,
            InstantSource clock,
            Shared shared,
            Pause pause,
            Timing timing,
            SlackWork work,
            SlackSocket.Keeping keeping) {
        var notices = new Notices();
        var web = new SlackWeb(settings, pause, timing.longestPause());
        var forms = new SlackForms(notices.both("slack.cut"));
        var cards = new SlackCards(notices.both("slack.cut"));
        var messages = new SlackMessages(
                web, cards, new ReplyAddresses(settings, clock), new ChannelPace(clock, timing.longestPause()), pause);
        var people = new SlackPeople(web, clock, settings.otherwise());
        var out = new SlackOut(
                messages,
                new SlackFiles(settings, web, messages),
                new SlackViews(web, forms, cards, shared.drawings()),
                people);
        var late = new LateForms(out, work, notices, timing);
        var submissions = new SubmissionDesk(handler, forms, late, work, notices, timing);
        var inbound = new SlackInbound(
                settings,
                handler,
                out,
                work,
                notices,
                new Turnstile(shared.once(), out, notices),
                timing,
                submissions,
                new SearchDesk(handler, work, notices, timing));
        var bolt = bolt(settings, inbound);
        var excuses = new Excuses(out, work, notices, submissions);
        var socket = settings.appToken()
                .map(token -> new SlackSocket(settings, token, bolt, excuses, clock, keeping, work.way()));
        var front = socket.isPresent()
                ? new ClosedFront()
                : new SlackFront(new RequestSeal(settings.signingSecret(), clock), bolt, work.way());
        var greeting = new Greeting(web, pause);
        greeting.begin();
        socket.ifPresent(SlackSocket::begin);
        return new SlackApp(work, out, new SlackDirectory(web, people, clock), front, socket, greeting, bolt.slack());
    }

    /** What to mount at {@link #PATH}; in Socket Mode it refuses everything. */
    public HttpServlet servlet() {
        return front;
    }

    /** The way out. */
    public ChatOut out() {
        return out;
    }

    /** Who is who in Slack. */
    public Directory directory() {
        return directory;
    }

    /** How full the threads for what comes in are. */
    public List<WorkQueue> queues() {
        return Stream.concat(work.queues().stream(), socket.map(SlackSocket::queue).stream())
                .toList();
    }

    /** Whether Slack has accepted our token. */
    public boolean ready() {
        return greeting.answered();
    }

    /** How the connection is in Socket Mode; empty where Slack sends requests. */
    public Optional<SocketState> socket() {
        return socket.map(SlackSocket::state);
    }

    /** Stops: what has begun may end, within a few seconds. */
    @Override
    public void close() {
        greeting.close();
        socket.ifPresent(SlackSocket::close);
        work.close();
        try {
            // its HTTP client is everybody's, and was never called
            client.getConfig().close();
        } catch (Exception left) {
            // Slack declares every exception here; nothing is lost with a client that we never called
            LOG.debug("Slack's client was not closed");
        }
    }

    /**
     * Bolt with one middleware, ours, in place of its own. Its authorization would ask auth.test on a person's request and refuse
     * everybody for ten minutes after one bad answer; its verification is done by the front.
     */
    private static App bolt(SlackSettings settings, SlackInbound inbound) {
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(2500);
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        // never called, so the one that Slack's class makes for itself will do: another reads all certificates once
        // more
        var slack = Slack.getInstance(config, Slack.getInstance().getHttpClient());
        var appConfig = AppConfig.builder()
                .slack(slack)
                .requestVerificationEnabled(false)
                .authTestCacheExpirationMillis(-1)
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(appConfig, slack, new ArrayList<>(List.of((request, response, chain) -> inbound.take(request))));
    }
}
