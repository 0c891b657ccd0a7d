package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds answers back until it is opened, so that a test decides when the cloud is done. Made with {@link Fault#hold}. */
public final class Gate {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    /** Waits until a request stands at the gate; false when none came in the given time. */
    public boolean awaitArrival(Duration longest) throws InterruptedException {
        return arrived.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets everything through, now and later. */
    public void open() {
        opened.countDown();
    }

    void pass(Duration longest) {
        arrived.countDown();
        try {
            var unused = opened.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
