package io.chatops.starrocks.bench.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Many people and a day of the bot's time, with everything around it failing now and then, in as much real time as wanted; then the
 * question whether anything was lost. The bot is a process of its own; the simulations are here.
 *
 * <p>Time stands still while somebody waits for the bot, as far as the bot's clock is ahead of the machine's: a day does not pass
 * between a press and its acknowledgement.
 *
 * <p>Ends with status 1, and names what was lost, when a promise was not kept.
 */
public final class Soak {
    private static final int WORKERS = 8;
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration STEPS = Duration.ofSeconds(30);
    private static final Duration LONGEST_STEPS = Duration.ofMinutes(3);

    /** Time that people have to themselves: to let it pass they all have to stand still. */
    private static final Duration BETWEEN_MOVES = Duration.ofSeconds(1);

    private static final Duration BETWEEN_TROUBLES = Duration.ofMillis(700);
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(3);

    private final PrintStream out;
    private final SoakPlan plan;
    private final Clicks clicks = new Clicks();
    private final Books books = new Books();
    private final Series series = new Series();
    private final ReentrantReadWriteLock time = clicks.time();
    private final BlockingQueue<Visitor> free = new LinkedBlockingQueue<>();
    private final Random random;
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean over;

    private Soak(PrintStream out, SoakPlan plan) {
        this.out = out;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** Runs and prints; see {@link SoakPlan#of}. */
    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("soak");
        var wrong = run(System.out, SoakPlan.of(arguments), directory);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** What was not as promised. */
    static List<String> run(PrintStream out, SoakPlan plan, Path directory)
            throws IOException, SQLException, InterruptedException {
        return new Soak(out, plan).run(directory);
    }

    private List<String> run(Path directory) throws IOException, SQLException, InterruptedException {
        out.println("soak " + plan.again() + ", log in " + directory);
        try (var town = Town.of(plan, clicks)) {
            var trouble = new Trouble(town, plan.seed());
            try (var bots = new Bots(town, plan, directory)) {
                town.with(bots, trouble);
                traffic(town, bots, trouble);
                settles(town, bots, trouble);
                judges(town, bots, trouble);
            }
        }
        wrong.forEach(line -> out.println("WRONG: " + line));
        out.println(wrong.isEmpty() ? "nothing was lost" : "again with: " + plan.again());
        return wrong;
    }

    private void traffic(Town town, Bots bots, Trouble trouble) throws InterruptedException {
        free.addAll(town.visitors());
        var workers = new ArrayList<Thread>();
        for (int worker = 0; worker < WORKERS; worker++) {
            workers.add(thread("worker-" + worker, () -> works(bots)));
        }
        var striking = thread("trouble", () -> strikes(trouble));
        var rolling = thread("restarts", () -> rolls(bots, trouble));
        passes(town, bots);
        over = true;
        for (var thread : workers) {
            thread.join();
        }
        striking.join();
        rolling.join();
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void works(Bots bots) {
        try {
            while (!over) {
                if (!bots.up()) {
                    // people try again, and not a thousand times a second
                    Town.pauses(Duration.ofMillis(500));
                }
                var visitor = free.poll(1, TimeUnit.SECONDS);
                if (visitor != null) {
                    time.readLock().lock();
                    try {
                        visitor.acts();
                    } finally {
                        time.readLock().unlock();
                        free.add(visitor);
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            clicks.confused("worker", broken);
            out.println("a worker ended: " + broken);
        }
    }

    private void strikes(Trouble trouble) {
        while (!over && Town.pauses(BETWEEN_TROUBLES)) {
            trouble.strikes();
            trouble.redelivers();
        }
    }

    /** The database goes away for a while, the bot is rolled out, the bot dies. */
    private void rolls(Bots bots, Trouble trouble) {
        var pause = Duration.ofMillis(Math.min(30_000, plan.lasts().toMillis() / 4));
        long half = System.nanoTime() + plan.lasts().toNanos() / 2;
        while (!over && Town.pauses(pause)) {
            // one that is started anew every half minute could not be seen to grow
            switch (random.nextInt(System.nanoTime() < half ? 3 : 1)) {
                case 0 -> {
                    trouble.count("database away");
                    bots.databaseAway(Duration.ofMillis(1000 + random.nextInt(3000)));
                }
                case 1 -> {
                    trouble.count("bot restarted");
                    bots.restarts();
                    // a question that is being asked of the cloud when the bot is to stop is given up after half a
                    // second
                    clicks.processDied();
                    series.begins();
                }
                default -> {
                    trouble.count("bot killed");
                    bots.dies(clicks::processDied);
                    series.begins();
                }
            }
        }
    }

    /** Lets time pass, and looks at the bot each hour of its time, or so often in real time. */
    private void passes(Town town, Bots bots) throws InterruptedException {
        long begun = System.nanoTime();
        long ends = begun + plan.lasts().toNanos();
        int looks = Math.max(plan.hours(), 24);
        int looked = 0;
        while (System.nanoTime() < ends) {
            double part = (double) (System.nanoTime() - begun) / plan.lasts().toNanos();
            var due = Duration.ofSeconds((long) (part * plan.hours() * 3600)).minus(town.clock.ahead());
            boolean moved = due.compareTo(STEPS) >= 0 && time.writeLock().tryLock(10, TimeUnit.SECONDS);
            if (moved) {
                moves(town, bots, due.compareTo(LONGEST_STEPS) < 0 ? due : LONGEST_STEPS);
                time.writeLock().unlock();
                Town.pauses(BETWEEN_MOVES);
            } else {
                Town.pauses(Duration.ofMillis(20));
            }
            if (part * looks >= looked + 1) {
                looked++;
                books.reads(town);
                town.forgets();
                bots.running().vitals().ifPresent(series::add);
                out.printf(
                        "%d/%d: %d clicks, %d minutes of the bot's time, unanswered: %s%n",
                        looked, looks, clicks.count(), town.clock.ahead().toMinutes(), clicks.silent());
            }
        }
    }

    private static void moves(Town town, Bots bots, Duration by) {
        for (var moved = Duration.ZERO; moved.compareTo(by) < 0; moved = moved.plus(STEP)) {
            town.clock.moves(STEP);
            bots.running().isAhead(town.clock.ahead());
        }
    }

    /** Nothing fails any more and nobody does anything: what is on its way ends, and then a day passes over what waits for people. */
    private void settles(Town town, Bots bots, Trouble trouble) {
        trouble.ends();
        trouble.redelivers();
        Town.pauses(Duration.ofSeconds(2));
        for (int minutes = 0; minutes < 40; minutes += 2) {
            moves(town, bots, Duration.ofMinutes(2));
            Town.pauses(Duration.ofMillis(100));
        }
        passesADay(town, bots);
        // what is kept in memory goes with the first that comes after its time
        town.comesBack();
        Town.pauses(Duration.ofSeconds(1));
        passesADay(town, bots);
        long ends = System.nanoTime() + LONGEST_SETTLING.toNanos();
        while (plan.onPostgres() && Balance.open(bots.database()) > 0 && System.nanoTime() < ends) {
            moves(town, bots, STEPS);
            Town.pauses(Duration.ofMillis(500));
        }
        Town.pauses(Duration.ofSeconds(plan.onPostgres() ? 0 : 20));
        var cleared = bots.running().clears();
        if (!cleared.equals("cleared")) {
            wrong.add("what is over was not cleared away: " + cleared);
        }
        books.reads(town);
        bots.running().vitals().ifPresent(series::settles);
        bots.stops();
    }

    private static void passesADay(Town town, Bots bots) {
        for (int hour = 0; hour < 26; hour++) {
            town.clock.moves(Duration.ofHours(1));
            bots.running().isAhead(town.clock.ahead());
            Town.pauses(Duration.ofMillis(20));
        }
    }

    private void judges(Town town, Bots bots, Trouble trouble) throws IOException, SQLException {
        books.reads(town);
        var log = Files.readString(bots.log().toPath());
        books.looksThrough("log", log);
        var balance = Balance.of(bots.database(), town, books);
        var rows = Vitals.rows(bots.database());
        out.println(clicks.told());
        out.println("received by the bot: " + books.received() + "; sent by the bot: " + books.fromBot());
        out.println("said by the platform in its place: " + town.sightings.troubles());
        out.println(trouble.told());
        out.println(balance.told());
        out.println(series.told());
        out.println("rows " + rows + "; log: " + log.lines().count() + " lines; longest stop " + bots.longestStop());
        clicks.confused().stream().limit(10).forEach(line -> out.println("confused: " + line));
        clicks.silent().forEach(line -> wrong.add("unanswered: " + line));
        books.leaks().forEach(line -> wrong.add("a secret got out: " + line));
        wrong.addAll(balance.wrong());
        wrong.addAll(series.wrong());
        bounded(
                town,
                rows,
                Vitals.over(bots.database(), town.clock.instant()),
                log.lines().count());
        mistakes(town, trouble);
    }

    /**
     * A page that is drawn anew between a press of its button and the answer has other fields: an error for one of the old ones is
     * nowhere to be seen then, and the new page is. That is seldom. And a bot that stops says 503 on a connection that was open
     * already, to one request or two.
     */
    private void mistakes(Town town, Trouble trouble) {
        var all = town.slack.ledger().mistakes().stream()
                .filter(line -> !line.matches(".*(dispatch_failed|operation_timeout).*"))
                .toList();
        var crossed = all.stream()
                .filter(line -> line.endsWith("which is no input block"))
                .toList();
        if (crossed.size() > 1 + clicks.count() / 1000) {
            wrong.add(crossed.size() + " errors on pages that were there no more: " + crossed.get(0));
        }
        out.println("answers that crossed with a new drawing: " + crossed.size());
        var stopping = all.stream()
                .filter(line -> line.endsWith("http_service_error, status 503"))
                .toList();
        if (stopping.size() > 2 * trouble.times("bot restarted")) {
            wrong.add(stopping.size() + " answers with 503: " + stopping.get(0));
        }
        out.println("answered with 503 while the bot stopped: " + stopping.size());
        all.stream()
                .filter(line -> !crossed.contains(line) && !stopping.contains(line))
                .distinct()
                .limit(20)
                .forEach(line -> wrong.add("against Slack's rules: " + line));
    }

    private void bounded(Town town, Map<String, Long> rows, long over, long lines) {
        for (var table : List.of("conversation", "entry_ticket", "entry_subject")) {
            if (rows.getOrDefault(table, 0L) > 0) {
                wrong.add(rows.get(table) + " rows of " + table + " are left when all is over");
            }
        }
        // some things are remembered for months; none is longer than its time
        if (over > 0) {
            wrong.add(over + " rows of remembered are left behind their time");
        }
        int late = town.sightings
                .troubles()
                .getOrDefault("operation_timeout", new AtomicInteger())
                .get();
        if (late > 1 + clicks.count() / 1000) {
            wrong.add(late + " clicks were not acknowledged in time");
        }
        if (lines > 1000 + 5L * clicks.count()) {
            wrong.add("the log has " + lines + " lines");
        }
    }
}
