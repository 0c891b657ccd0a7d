package io.chatops.starrocks.store.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by itself, once over all replicas on one database and across their restarts. A beat that its replica left unfinished
 * when it died is taken over within 12 seconds; one that waits for its time is not held by anybody. While the database is away nothing
 * beats, and afterwards all goes on.
 */
public final class TimedWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimedWork.class);

    private final Scheduler scheduler;
    private final UninterruptedCrew crew;

    private TimedWork(Scheduler scheduler, UninterruptedCrew crew) {
        this.scheduler = scheduler;
        this.crew = crew;
    }

    /**
     * Starts beating.
     *
     * @param source a database that {@link Database} opened
     * @param replica names this process in the table
     */
    public static TimedWork start(DataSource source, InstantSource time, String replica, List<Beat> beats) {
        return start(source, time, replica, beats, Pace.STANDARD);
    }

    static TimedWork start(DataSource source, InstantSource time, String replica, List<Beat> beats, Pace pace) {
        var crew = new UninterruptedCrew(beats.size());
        List<RecurringTask<Void>> tasks =
                beats.stream().map(beat -> task(beat, time)).toList();
        var scheduler = Scheduler.create(source)
                .startTasks(tasks)
                .clock(new SharedClock(new Tables(source), new SteadyTime(time, System::nanoTime)))
                .schedulerName(new SchedulerName.Fixed(replica))
                .serializer(new NoData())
                .threads(beats.size())
                .executorService(crew.workers())
                .dueExecutor(crew.looker())
                .housekeeperExecutor(crew.housekeeper())
                .pollingInterval(pace.looks())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(Pace.MISSED)
                .shutdownMaxWait(Pace.STOP)
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(listener(new Complaints(LOG, time, "looking for what is due")))
                .build();
        scheduler.start();
        return new TimedWork(scheduler, crew);
    }

    private static RecurringTask<Void> task(Beat beat, InstantSource time) {
        var complaints = new Complaints(LOG, time, "the beat " + beat.name());
        return Tasks.recurring(beat.name(), FixedDelay.of(beat.pause())).execute((unused, context) -> {
            try {
                beat.work().run();
                complaints.fine();
            } catch (RuntimeException failure) {
                complaints.failed(failure.toString());
            }
        });
    }

    /** The library's own log is off: it would say everything twice a second with its stack while the database is away. */
    private static AbstractSchedulerListener listener(Complaints complaints) {
        return new AbstractSchedulerListener() {
            @Override
            public void onSchedulerEvent(SchedulerEventType event) {
                switch (event) {
                    case RAN_EXECUTE_DUE -> complaints.fine();
                    case UNEXPECTED_ERROR, COMPLETIONHANDLER_ERROR, FAILUREHANDLER_ERROR, FAILED_MULTIPLE_HEARTBEATS ->
                        complaints.failed(event.name());
                    case DEAD_EXECUTION -> LOG.warn("a beat is taken over from a replica that is gone");
                    default -> {
                        /* goes on by itself */
                    }
                }
            }
        };
    }

    /** Begins nothing new and lets a beat that is under way end; under two seconds, whatever the beat does. */
    @Override
    public void close() {
        crew.stop(scheduler::stop);
    }

    /**
     * How fast it beats.
     *
     * @param looks how often each replica looks for what is due
     * @param heartbeat how often a replica says of a beat under way that it lives
     */
    record Pace(Duration looks, Duration heartbeat) {
        static final Pace STANDARD = new Pace(Duration.ofMillis(500), Duration.ofSeconds(2));

        /** Heartbeats left out before a replica counts as dead; the least that the library takes. Looked at every other one. */
        static final int MISSED = 4;

        static final Duration STOP = Duration.ofSeconds(1);
    }
}
