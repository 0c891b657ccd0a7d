package io.chatops.starrocks.chat.socket;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that keeps a connection. It does its round again and again until it is stopped, also after a mistake of ours: without
 * it the bot would be deaf for good.
 */
public final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final String platform;
    private final Round round;
    private final Round afterMistake;
    private final Thread thread;
    private volatile boolean stopped;

    /** What is done between two looks at whether it goes on; may wait. */
    @FunctionalInterface
    public interface Round {
        void go() throws InterruptedException;
    }

    /**
     * A keeper that has not begun.
     *
     * @param platform to which the connection is, for the log and the thread's name
     * @param afterMistake begins anew, and not at once
     */
    public Keeper(String platform, Round round, Round afterMistake) {
        this.platform = platform;
        this.round = round;
        this.afterMistake = afterMistake;
        this.thread = new Thread(this::keep, platform + "-socket");
        thread.setDaemon(true);
    }

    /** Begins, in the background. */
    public void begin() {
        thread.start();
    }

    private void keep() {
        try {
            while (!stopped) {
                keepOn();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOn() throws InterruptedException {
        try {
            round.go();
        } catch (RuntimeException mistake) {
            LOG.error(
                    "keeping the connection to {} failed kind={}",
                    platform,
                    mistake.getClass().getName());
            afterMistake.go();
        }
    }

    /** Begins no further round, and interrupts what waits. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Waits until the last round is over, at most so long. */
    public void join(Duration longest) {
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
