package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Gives every call a hard end. The SDK's read timeout counts each read of the socket anew, so a server that drips a byte at a time
 * holds a call for ever, and an interrupt does not stop it: the caller must be able to leave the call behind.
 */
final class Workers implements AutoCloseable {
    private final CallLimits limits;
    private final ThreadPoolExecutor pool;

    Workers(CallLimits limits) {
        this.limits = limits;
        var number = new AtomicInteger();
        // no queue: a call that cannot start at once is refused rather than left to wait for somebody else's slow
        // server
        pool = new ThreadPoolExecutor(0, limits.atOnce(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            var thread = new Thread(task, "aliyun-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What came of the work, or a failure when the time of the call is over. */
    <T> CloudResult<T> within(Call call, Function<Gate, CloudResult<T>> work) {
        var gate = new Gate();
        Future<CloudResult<T>> future;
        try {
            future = pool.submit(() -> work.apply(gate));
        } catch (RejectedExecutionException full) {
            return failed(Kind.NOT_SENT, "TooManyCalls", "too many calls are on their way: try again in a moment");
        }
        try {
            return future.get(limits.of(call).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            return left(call, gate, future, "Timeout");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return left(call, gate, future, "Interrupted");
        } catch (ExecutionException broken) {
            return failed(gate.shut() ? Kind.NOT_SENT : Kind.UNDECIDED, "Fault", call.action() + " broke off here");
        }
    }

    private static <T> CloudResult<T> left(Call call, Gate gate, Future<?> future, String code) {
        var nothingSent = gate.shut();
        future.cancel(true);
        return nothingSent
                ? failed(Kind.NOT_SENT, code, call.action() + " was not sent in time")
                : failed(Kind.UNDECIDED, code, "no answer to " + call.action() + " came back in time");
    }

    private static <T> CloudResult<T> failed(Kind kind, String code, String message) {
        return new CloudResult.Failed<>(CloudFailure.of(kind, code, message, ""));
    }

    /** Takes no more calls; those on their way are left behind. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
