package io.chatops.starrocks.app;

import ch.qos.logback.classic.LoggerContext;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.chat.dingtalk.DingTalkApp;
import io.chatops.starrocks.chat.slack.SlackApp;
import io.chatops.starrocks.chat.slack.SocketState;
import io.chatops.starrocks.cloud.Patience;
import io.chatops.starrocks.cloud.Pause;
import io.chatops.starrocks.cloud.RetryPolicy;
import io.chatops.starrocks.cloud.aliyun.AliyunAccounts;
import io.chatops.starrocks.conversation.Chats;
import io.chatops.starrocks.conversation.Conversation;
import io.chatops.starrocks.conversation.Oversight;
import io.chatops.starrocks.conversation.Painter;
import io.chatops.starrocks.conversation.Passwords;
import io.chatops.starrocks.conversation.SpentLinks;
import io.chatops.starrocks.conversation.Tally;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.metrics.Meters;
import io.chatops.starrocks.metrics.WatchedServlet;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Ids;
import io.chatops.starrocks.operation.Ledger;
import io.chatops.starrocks.operation.Worker;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.JdbcAudit;
import io.chatops.starrocks.store.jdbc.JdbcCensus;
import io.chatops.starrocks.store.jdbc.JdbcJournal;
import io.chatops.starrocks.store.jdbc.JdbcSwitch;
import io.chatops.starrocks.store.jdbc.SharedConversations;
import io.chatops.starrocks.store.memory.CaffeineRecall;
import io.chatops.starrocks.store.memory.CaffeineSecretBox;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.web.MetricsServlet;
import io.chatops.starrocks.web.Readiness;
import io.chatops.starrocks.web.SecretPage;
import io.chatops.starrocks.web.WebServer;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.LoggerFactory;

/** The running bot: the one place where the parts are put together, started and stopped. */
public final class Application implements AutoCloseable {
    /** After so long {@link #close} is over; platforms that stop processes have to wait for it. */
    public static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** What is left of it is for the connections to the database. */
    private static final Duration WINDING_DOWN = Duration.ofMillis(8_500);

    private static final Duration DRAIN = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(20);

    private final Database database;
    private final AliyunAccounts accounts;
    private final ExecutorService lookups;
    private final ExecutorService work;
    private final ExecutorService drawing;
    private final ExecutorService questions;
    private final ExecutorService regions;
    private final Clockwork clockwork;
    private final Optional<SlackApp> slack;
    private final Optional<DingTalkApp> dingTalk;
    private final WebServer web;
    private final Watch watch;

    private Application(Setup setup, InstantSource time, Pause pause) {
        var masker = setup.masker();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            LogText.mask(log, masker);
        }
        var meters = new Meters(time);
        var acts = meters.acts();
        var queues = new ArrayList<WorkQueue>();
        database = Database.open(setup.database());
        accounts = new AliyunAccounts(setup.cloud(), time, masker);
        lookups = Threads.pool("lookup", 16, 200, queues::add);
        work = Threads.pool("worker", 8, 1000, queues::add);
        drawing = Threads.pool("painter", 4, 1000, queues::add);
        questions = Threads.pool("question", 8, 200, queues::add);
        regions = Threads.pool("region", 26, 200, queues::add);
        var journal = new JdbcJournal(database.source());
        var secrets = new CaffeineSecretBox(time, CaffeineSecretBox.HELD, CaffeineSecretBox.MOST);
        var patient =
                new PatientAccounts(meters.watching(accounts), new Patience(RetryPolicy.READS, pause, time, READING));
        var shared = new SharedConversations(database.source(), time, RandomIds::opaque);
        var directories = new Directories();
        var gate = new Gate(setup.access(), directories);
        var chats = new Chats(gate.identities());
        var links = setup.web()
                .publicUrl()
                .map(address -> new EntryLinks(shared.tickets(), address, time, RandomIds.source()::nextBytes));
        var painter = new Painter(journal, chats, gate, links, time, drawing);
        var audit = new JdbcAudit(database.source());
        var listener = meters.watching(new SpentLinks(painter, shared.tickets()::forget));
        var ledger = new Ledger(journal, audit, time, listener, gate.identities());
        var mode = new JdbcSwitch(database.source(), time);
        var worker = new Worker(
                ledger,
                secrets,
                gate,
                mode,
                patient,
                work,
                io.chatops.starrocks.operation.Patience.STANDARD.following(setup.following()));
        var ids = new Ids(RandomIds::operation, RandomIds::clientToken, RandomIds::opaque);
        var desk = new Desk(ledger, secrets, gate, mode, ids);
        var passwords = setup.alone()
                ? Passwords.ofOneReplica(secrets, time, RandomIds::opaque)
                : Passwords.ofSeveralReplicas(secrets, time, RandomIds::opaque);
        var bot = Conversation.bot(
                chats,
                gate,
                setup.creation(),
                shared.conversations(),
                passwords,
                links,
                patient,
                new CaffeineRecall(time),
                shared.shelves(),
                desk,
                worker,
                painter,
                new Oversight(gate, mode, audit, journal, time, masker),
                new Inquiries(
                        patient,
                        setup.creation().allowed(Region.ALL),
                        masker,
                        shared.meanings(),
                        RandomIds::opaque,
                        time,
                        new Inquiries.Crew(
                                questions,
                                regions,
                                platform -> acts.count(platform, Tally.Act.ANSWER, "query", Tally.Outcome.FAILED))),
                RandomIds::opaque,
                lookups,
                acts);
        slack = setup.slack()
                .map(app -> SlackApp.start(app, bot, time, shared.once(), shared.drawings(), meters.traffic()));
        slack.ifPresent(app -> {
            directories.add(SlackApp.PLATFORM, app.directory());
            chats.add(SlackApp.PLATFORM, app.out());
        });
        // DingTalk tells no language, and who has not written yet is more likely to read Chinese
        dingTalk = setup.dingTalk()
                .map(app -> DingTalkApp.start(
                        app.reachedAt(setup.web().publicUrl()),
                        bot,
                        time,
                        shared.once(),
                        shared.memory(),
                        shared.turn(),
                        meters.traffic(),
                        Language.CHINESE));
        dingTalk.ifPresent(app -> {
            directories.add(DingTalkApp.PLATFORM, app.directory());
            chats.add(DingTalkApp.PLATFORM, app.out());
        });
        clockwork = new Clockwork(worker, painter, time);
        watch = new Watch(meters, journal, new JdbcCensus(database.source()), mode, time);
        watch.own(queues, clockwork::lastBeat);
        slack.ifPresent(watch::slack);
        dingTalk.ifPresent(watch::dingTalk);
        if (setup.alone()) {
            worker.recover();
        }
        var warmUp = new WarmUp();
        var servlets = new HashMap<String, HttpServlet>();
        slack.ifPresent(app -> servlets.put(
                SlackApp.PATH, new WatchedServlet(app.servlet(), SlackApp.PLATFORM, meters.traffic(), warmUp::isOwn)));
        dingTalk.flatMap(DingTalkApp::servlet)
                .ifPresent(servlet -> servlets.put(
                        DingTalkApp.PATH,
                        new WatchedServlet(servlet, DingTalkApp.PLATFORM, meters.traffic(), request -> false)));
        servlets.put(MetricsServlet.PATH, new MetricsServlet(meters::text, setup.metricsToken()));
        bot.passwords()
                .map(receiver ->
                        new SecretPage(shared.tickets(), receiver, setup.web().proxies(), time, RandomIds.source()))
                .ifPresent(page -> servlets.put(SecretPage.PATH, page));
        var readiness = new ArrayList<Readiness>();
        slack.ifPresent(app -> readiness.add(new Readiness("slack", app::ready)));
        slack.filter(app -> app.socket().isPresent())
                .ifPresent(app -> readiness.add(new Readiness("slack-socket", () -> connected(app))));
        dingTalk.ifPresent(app -> readiness.add(new Readiness("dingtalk", app::ready)));
        readiness.add(new Readiness("database", watch::databaseAnswers));
        readiness.add(new Readiness("warm-up", warmUp::done));
        web = WebServer.start(setup.web(), servlets, readiness);
        setup.slack()
                .filter(app -> !app.socketMode())
                .ifPresentOrElse(app -> warmUp.run(web.port(), app.signingSecret(), time), warmUp::notNeeded);
    }

    /** Starts, and beats once a second by itself. */
    public static Application start(Setup setup, InstantSource time) {
        var application = new Application(setup, time, Application::sleep);
        application.clockwork.start(application.database);
        return application;
    }

    /**
     * Starts without a beat of its own: for whoever moves time by hand and calls {@link #tick}.
     *
     * @param pause what waiting is
     */
    public static Application startStill(Setup setup, InstantSource time, Pause pause) {
        return new Application(setup, time, pause);
    }

    /** The HTTP port that it listens on. */
    public int port() {
        return web.port();
    }

    /** Does what is due now. */
    public void tick() {
        clockwork.tick();
    }

    /** Takes nothing new, ends what has begun or leaves it to the journal, and stops; within {@link #LONGEST_STOP}. */
    @Override
    public void close() {
        // each part has a bound of its own; together they would be longer than whoever stops us waits
        Threads.within(WINDING_DOWN, this::windDown);
        watch.close();
        accounts.close();
        database.close();
    }

    private void windDown() {
        clockwork.close();
        web.close();
        slack.ifPresent(SlackApp::close);
        dingTalk.ifPresent(DingTalkApp::close);
        // nobody gives it more by now, and it goes on while questions are answered, which nobody else would answer
        work.shutdown();
        Threads.drain(questions, Duration.ofSeconds(2));
        Threads.drain(regions, Duration.ofMillis(100));
        Threads.drain(lookups, Duration.ofMillis(500));
        Threads.drain(work, DRAIN);
        Threads.drain(drawing, Duration.ofSeconds(1));
    }

    private static boolean connected(SlackApp app) {
        return app.socket().filter(SocketState::connected).isPresent();
    }

    private static boolean sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
