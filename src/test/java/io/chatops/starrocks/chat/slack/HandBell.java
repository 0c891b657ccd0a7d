package io.chatops.starrocks.chat.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bell by which time passes only when a test says so: nobody sleeps, and everything that is due has happened when it returns. */
final class HandBell implements Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Runnable> news = new ArrayDeque<>();
    private Optional<Duration> asked = Optional.empty();
    private Optional<Duration> granted = Optional.empty();

    @Override
    public void ring(Runnable what) {
        lock.lock();
        try {
            news.add(what);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Rung await(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            asked = Optional.of(longest);
            changed.signalAll();
            while (news.isEmpty() && granted.isEmpty()) {
                changed.await();
            }
            var rung = news.isEmpty()
                    ? new Rung(Optional.empty(), granted.orElseThrow())
                    : new Rung(Optional.of(news.remove()), Duration.ZERO);
            if (rung.news().isEmpty()) {
                granted = Optional.empty();
            }
            return rung;
        } finally {
            asked = Optional.empty();
            lock.unlock();
        }
    }

    /** Lets so much time pass, in the pieces that the keeper waits for, and comes back when it waits for what comes after. */
    void passes(Duration time) {
        lock.lock();
        try {
            for (var left = time; left.compareTo(Duration.ZERO) > 0; ) {
                settle();
                var piece = left.compareTo(asked.orElseThrow()) < 0 ? left : asked.orElseThrow();
                granted = Optional.of(piece);
                changed.signalAll();
                left = left.minus(piece);
            }
            settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            lock.unlock();
        }
    }

    /** What the keeper would wait for next. */
    Duration untilNext() {
        lock.lock();
        try {
            settle();
            return asked.orElseThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            lock.unlock();
        }
    }

    private void settle() throws InterruptedException {
        while (asked.isEmpty() || granted.isPresent() || !news.isEmpty()) {
            changed.await();
        }
    }
}
