package io.chatops.starrocks.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.InboundHandler;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The Slack side of the bot, put together: a servlet for what comes in, a {@link ChatOut} for what goes out. */
public final class SlackApp implements AutoCloseable {
    /** The opaque name of this platform on actors and places. */
    public static final String PLATFORM = SlackOut.PLATFORM;

    /** Where the manifest says that Slack finds us. */
    public static final String PATH = "/slack/events";

    private static final int THREADS = 8;
    private static final int WAITING = 200;

    private final SlackWork work;
    private final SlackOut out;
    private final SlackFront front;
    private final Greeting greeting;

    private SlackApp(SlackWork work, SlackOut out, SlackFront front, Greeting greeting) {
        this.work = work;
        this.out = out;
        this.front = front;
        this.greeting = greeting;
    }

    /**
     * Begins: builds the parts and greets Slack in the background, again and again until it answers. Requests are taken at once.
     *
     * @param handler gets what people do; see {@link InboundHandler} for the threads
     */
    public static SlackApp start(SlackSettings settings, InboundHandler handler, InstantSource clock) {
        return start(
                settings,
                handler,
                clock,
                Pause.REAL,
                Timing.USUAL,
                new SlackWork(THREADS, WAITING, Timing.USUAL.drain()));
    }

    static SlackApp start(
            SlackSettings settings,
            InboundHandler handler,
            InstantSource clock,
            Pause pause,
            Timing timing,
            SlackWork work) {
        var notices = new Notices();
        var web = new SlackWeb(settings, pause, timing.longestPause());
        var forms = new SlackForms(notices.both("slack.cut"));
        var cards = new SlackCards(notices.both("slack.cut"));
        var messages = new SlackMessages(
                web, cards, new ReplyAddresses(settings, clock), new ChannelPace(clock, timing.longestPause()), pause);
        var out = new SlackOut(messages, new SlackViews(web, forms, cards), new SlackPeople(web, clock));
        var late = new LateForms(out, work, notices, timing);
        var inbound = new SlackInbound(
                settings,
                handler,
                out,
                work,
                notices,
                new EventDesk(clock),
                new SubmissionDesk(handler, forms, late, work, notices, timing),
                new SearchDesk(handler, work, timing));
        var front = new SlackFront(new RequestSeal(settings.signingSecret(), clock), bolt(settings, inbound));
        var greeting = new Greeting(web, pause);
        greeting.begin();
        return new SlackApp(work, out, front, greeting);
    }

    /** What to mount at {@link #PATH}. */
    public HttpServlet servlet() {
        return front;
    }

    /** The way out. */
    public ChatOut out() {
        return out;
    }

    /** Whether Slack has accepted our token. */
    public boolean ready() {
        return greeting.answered();
    }

    /** Stops: what has begun may end, within a few seconds. */
    @Override
    public void close() {
        greeting.close();
        work.close();
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
        var slack = Slack.getInstance(config);
        var appConfig = AppConfig.builder()
                .slack(slack)
                .requestVerificationEnabled(false)
                .authTestCacheExpirationMillis(-1)
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(appConfig, slack, new ArrayList<>(List.of((request, response, chain) -> inbound.take(request))));
    }
}
