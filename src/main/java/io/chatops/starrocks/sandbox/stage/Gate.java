package io.chatops.starrocks.sandbox.stage;

import java.util.concurrent.CountDownLatch;

/** Holds calls back until somebody lets them go. */
public final class Gate implements AutoCloseable {
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);

    /** A closed gate. */
    public Gate() {}

    /** Lets everything through, now and later. */
    public void release() {
        open.countDown();
    }

    /** Waits until a call stands at the gate. */
    public void awaitCaller() throws InterruptedException {
        reached.await();
    }

    /** Says that a call is there, and keeps it until the gate is open. */
    public void pass() {
        reached.countDown();
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
    }
}
