package io.chatops.starrocks.sandbox.stage;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one lock around everything the simulated service remembers, and the bell that rings at each change. */
public final class Changes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long version;

    /** Makes a change and rings the bell. */
    public <T> T making(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            version++;
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Makes a change that has no result. */
    public void make(Runnable change) {
        making(() -> {
            change.run();
            return true;
        });
    }

    /** Looks while nothing changes. */
    public <T> T reading(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the condition holds, asking again after each change; the condition is asked without the lock. */
    public boolean await(BooleanSupplier condition, Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var seen = reading(() -> version);
            if (condition.getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() >= deadline || !changedAfter(seen, deadline)) {
                return condition.getAsBoolean();
            }
        }
    }

    private boolean changedAfter(long seen, long deadline) {
        lock.lock();
        try {
            while (version == seen) {
                var left = deadline - System.nanoTime();
                if (left <= 0 || changed.awaitNanos(left) <= 0) {
                    return version != seen;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
