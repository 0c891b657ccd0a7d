package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Threads;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things later, one at a time. After its end nothing more is done. */
interface Later extends AutoCloseable {
    void after(Duration time, Runnable task);

    @Override
    void close();

    /** On a thread of its own. */
    static Later onThread(String name) {
        var threads = Executors.newSingleThreadScheduledExecutor(Threads.named(name));
        return new Later() {
            private static final Logger LOG = LoggerFactory.getLogger(Later.class);

            @Override
            public void after(Duration time, Runnable task) {
                try {
                    var unused = threads.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
                } catch (RejectedExecutionException stopping) {
                    LOG.info("stopping, what is for later is left out");
                }
            }

            @Override
            public void close() {
                var unused = threads.shutdownNow();
            }
        };
    }
}
