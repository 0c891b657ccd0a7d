package io.chatops.starrocks.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Looks at something that may be slow or away, for whoever asks often and must not wait: one look at a time, however many ask, on a
 * thread of its own. What was seen counts for a while; what cannot be seen in time is not there.
 */
final class Fresh<T> implements AutoCloseable {
    private final Supplier<T> look;
    private final Duration counts;
    private final Duration wait;
    private final InstantSource time;
    private final ExecutorService thread;
    private Seen<T> last = new Seen<>(Optional.empty(), Instant.MIN);
    private Optional<CompletableFuture<Optional<T>>> underWay = Optional.empty();
    private boolean late;

    /**
     * @param look may throw, which is as if nothing were there
     * @param counts how long what was seen counts; with none each question is a look, unless one is under way
     * @param wait how long whoever asks waits for a look
     */
    Fresh(String name, Supplier<T> look, Duration counts, Duration wait, InstantSource time) {
        this.look = look;
        this.counts = counts;
        this.wait = wait;
        this.time = time;
        this.thread = Threads.pool(name, 1, 1);
    }

    /** What is seen, within the wait; empty when it cannot be seen. */
    Optional<T> get() {
        CompletableFuture<Optional<T>> seeing;
        synchronized (this) {
            if (last.countsAt(time.instant(), counts)) {
                return last.value();
            }
            if (underWay.isPresent() && late) {
                // somebody has waited for it in vain already
                return Optional.empty();
            }
            seeing = underWay.orElseGet(this::begin);
        }
        return await(seeing);
    }

    private CompletableFuture<Optional<T>> begin() {
        var seeing = new CompletableFuture<Optional<T>>();
        late = false;
        underWay = Optional.of(seeing);
        try {
            thread.execute(() -> seeing.complete(seen()));
        } catch (RejectedExecutionException stopping) {
            underWay = Optional.empty();
            seeing.complete(Optional.empty());
        }
        return seeing;
    }

    private Optional<T> seen() {
        Optional<T> value;
        try {
            value = Optional.of(look.get());
        } catch (RuntimeException | Error away) {
            value = Optional.empty();
        }
        synchronized (this) {
            last = new Seen<>(value, time.instant());
            underWay = Optional.empty();
        }
        return value;
    }

    private Optional<T> await(CompletableFuture<Optional<T>> seeing) {
        try {
            return seeing.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException slow) {
            synchronized (this) {
                late = underWay.filter(seeing::equals).isPresent();
            }
        }
        return Optional.empty();
    }

    /** Begins no more looks. One that is under way is never interrupted: it may be at a database's file. */
    @Override
    public void close() {
        thread.shutdown();
    }

    private record Seen<T>(Optional<T> value, Instant at) {
        boolean countsAt(Instant now, Duration counts) {
            return !counts.isZero() && now.isBefore(at.plus(counts)) && !now.isBefore(at);
        }
    }
}
