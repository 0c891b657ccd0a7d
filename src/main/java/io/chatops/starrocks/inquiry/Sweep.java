package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.RegionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks regions side by side: it takes as long as the slowest, and one that fails hides no other. How many at once is for the
 * executor to say; no answer is waited for longer than the deadline.
 */
final class Sweep {
    private final ExecutorService executor;
    private final Duration deadline;

    Sweep(ExecutorService executor, Duration deadline) {
        this.executor = executor;
        this.deadline = deadline;
    }

    /** What one region answered. */
    record Reply<T>(RegionId region, CloudResult<T> result) {}

    /** The answers in the order of the regions. */
    <T> List<Reply<T>> ask(List<RegionId> regions, Function<RegionId, CloudResult<T>> question) {
        if (regions.size() == 1) {
            return List.of(new Reply<>(regions.get(0), question.apply(regions.get(0))));
        }
        var tasks = regions.stream()
                .map(region -> (Callable<CloudResult<T>>) () -> question.apply(region))
                .toList();
        try {
            return replies(regions, executor.invokeAll(tasks, deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException full) {
            return none(regions, Kind.NOT_SENT, "TooManyCalls");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return none(regions, Kind.UNDECIDED, "Interrupted");
        }
    }

    private static <T> List<Reply<T>> replies(List<RegionId> regions, List<Future<CloudResult<T>>> answers)
            throws InterruptedException {
        var replies = new ArrayList<Reply<T>>();
        for (int i = 0; i < regions.size(); i++) {
            replies.add(new Reply<>(regions.get(i), result(answers.get(i))));
        }
        return replies;
    }

    private static <T> CloudResult<T> result(Future<CloudResult<T>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return failed(Kind.UNDECIDED, "Timeout");
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(broken);
        }
    }

    private static <T> List<Reply<T>> none(List<RegionId> regions, Kind kind, String code) {
        return regions.stream()
                .map(region -> new Reply<T>(region, failed(kind, code)))
                .toList();
    }

    private static <T> CloudResult<T> failed(Kind kind, String code) {
        return new CloudResult.Failed<>(CloudFailure.of(kind, code, "no answer in time", ""));
    }
}
