package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TimedWorkTest {
    private static final InstantSource TIME = InstantSource.system();
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final TimedWork.Pace FAST = new TimedWork.Pace(Duration.ofMillis(10), Duration.ofMillis(100));

    /** Nobody counts as dead however long a busy machine lets it stand still: only who holds a beat is looked at. */
    private static final TimedWork.Pace LIVING = new TimedWork.Pace(Duration.ofMillis(10), Duration.ofSeconds(30));

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(TimedWork.class);

    private final TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private final List<TimedWork> running = new ArrayList<>();
    private final Semaphore beats = new Semaphore(0);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    TimedWorkTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.fresh(folder));
        log.start();
        LOG.addAppender(log);
    }

    @AfterEach
    void close() {
        running.forEach(TimedWork::close);
        LOG.detachAppender(log);
        database.close();
    }

    @Test
    void beatsAgainAndAgainAndGoesOnAfterARestart() throws InterruptedException {
        var first = start(beats::release);
        awaits(5);
        first.close();
        assertThat(rows("SELECT task_name FROM scheduled_tasks")).containsExactly("advance");
        beats.drainPermits();

        var second = start(beats::release);
        awaits(5);
        second.close();
        assertThat(rows("SELECT task_name FROM scheduled_tasks WHERE task_data IS NULL"))
                .containsExactly("advance");
    }

    @Test
    void twoReplicasNeverDoOneBeatAtOnce() throws InterruptedException {
        var inside = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var byFirst = new AtomicInteger();
        var bySecond = new AtomicInteger();
        var first = start(() -> beat(inside, atOnce, byFirst), LIVING);
        var second = start(() -> beat(inside, atOnce, bySecond), LIVING);
        awaits(150);
        second.close();
        first.close();

        assertThat(atOnce).hasValue(0);
        assertThat(byFirst.get() + bySecond.get()).isGreaterThanOrEqualTo(150);
    }

    private void beat(AtomicInteger inside, AtomicInteger atOnce, AtomicInteger count) {
        if (inside.getAndIncrement() != 0) {
            atOnce.incrementAndGet();
        }
        // long enough for the other to come by
        rows("SELECT task_name FROM scheduled_tasks");
        inside.decrementAndGet();
        count.incrementAndGet();
        beats.release();
    }

    @Test
    void theBeatOfAReplicaThatDiedInItIsTakenOver() throws InterruptedException {
        start(beats::release).close();
        execute("UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'gone', last_heartbeat = CURRENT_TIMESTAMP");
        beats.drainPermits();

        var other = start(beats::release);
        awaits(3);
        other.close();
        assertThat(said("taken over")).isEqualTo(1);
    }

    @Test
    void aReplicaWhoseClockIsAheadLeavesNoGap() throws InterruptedException {
        InstantSource ahead = () -> Instant.now().plus(Duration.ofHours(1));
        var wrong = remembered(TimedWork.start(database.source(), ahead, "ahead", beats(beats::release), FAST));
        awaits(3);
        wrong.close();
        beats.drainPermits();

        var right = start(beats::release);
        awaits(3);
        right.close();
    }

    @Test
    void whatABeatThrowsStopsNothingAndIsSaidOnce() throws InterruptedException {
        var work = start(() -> {
            beats.release();
            throw new IllegalStateException("odd");
        });
        awaits(5);
        work.close();
        assertThat(said("the beat advance failed")).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayStopsNothingAndIsSaidOnce() throws InterruptedException {
        for (var loss : FailingSource.Loss.values()) {
            log.list.clear();
            var source = new FailingSource(database.source());
            var asked = new Semaphore(0);
            DataSource counted = new CountedSource(source, asked);
            var work = remembered(TimedWork.start(counted, TIME, "one", beats(beats::release), FAST));
            awaits(3);
            source.lose(loss);
            asked.drainPermits();
            assertThat(asked.tryAcquire(20, 30, TimeUnit.SECONDS))
                    .as("it asked on")
                    .isTrue();
            source.comeBack();
            beats.drainPermits();
            awaits(3);
            work.close();
            assertThat(said("looking for what is due failed")).as(loss.name()).isEqualTo(1);
        }
    }

    @Test
    void aClockThatIsSetWhileTheDatabaseIsAwayStopsNothing() throws InterruptedException {
        var set = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(set.get());
        var source = new FailingSource(database.source());
        var asked = new Semaphore(0);
        var counted = new CountedSource(source, asked);
        var work = remembered(TimedWork.start(counted, clock, "one", beats(beats::release), FAST));
        awaits(3);
        source.lose(FailingSource.Loss.NO_CONNECTION);
        set.set(Duration.ofHours(1));
        asked.drainPermits();
        assertThat(asked.tryAcquire(5, 30, TimeUnit.SECONDS)).as("it asked on").isTrue();
        source.comeBack();
        beats.drainPermits();
        awaits(3);
        // the difference to the database's clock is measured once a minute
        set.set(Duration.ofHours(1).plusMinutes(2));
        beats.drainPermits();
        awaits(3);
        work.close();
    }

    @Test
    void stopsInLessThanTwoSecondsWhateverABeatDoes() throws InterruptedException {
        var never = new CountDownLatch(1);
        var work = start(() -> {
            beats.release();
            await(never);
        });
        awaits(1);

        var before = System.nanoTime();
        work.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        never.countDown();
    }

    @Test
    void readsAndWritesNoData() throws InterruptedException {
        start(beats::release).close();
        execute("UPDATE scheduled_tasks SET task_data = "
                + (kind == TestDatabase.H2 ? "X'aced0005'" : "'\\xaced0005'"));
        beats.drainPermits();

        var work = start(beats::release);
        awaits(2);
        work.close();
        var serializer = new NoData();
        assertThat(serializer.serialize(null)).isNull();
        assertThatThrownBy(() -> serializer.serialize("data")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> serializer.deserialize(String.class, new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TimedWork start(Runnable work) {
        return start(work, FAST);
    }

    private TimedWork start(Runnable work, TimedWork.Pace pace) {
        return remembered(TimedWork.start(database.source(), TIME, "one", beats(work), pace));
    }

    private TimedWork remembered(TimedWork work) {
        running.add(work);
        return work;
    }

    private static List<Beat> beats(Runnable work) {
        return List.of(new Beat("advance", SHORT, work));
    }

    private void awaits(int number) throws InterruptedException {
        assertThat(beats.tryAcquire(number, 30, TimeUnit.SECONDS))
                .as(number + " beats")
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long said(String words) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getFormattedMessage().contains(words))
                .count();
    }

    private void execute(String statement) {
        new Tables(database.source()).statement(statement).execute();
    }

    private List<String> rows(String question) {
        return new Tables(database.source()).statement(question).list(row -> row.getString(1));
    }
}
