package io.chatops.starrocks.cloud;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Asks again where that is safe, and no longer than somebody wants to wait.
 *
 * @param policy after which failures, and how often
 * @param total no try begins later than this after the first one
 */
public record Patience(RetryPolicy policy, Pause pause, InstantSource time, Duration total) {
    /** The first answer, or the last failure. */
    public <T> CloudResult<T> ask(Supplier<CloudResult<T>> question) {
        var latest = time.instant().plus(total);
        for (int tries = 1; ; tries++) {
            var result = question.get();
            int done = tries;
            var wait = result.failure().flatMap(failure -> policy.pauseAfter(done, failure));
            if (wait.isEmpty() || time.instant().plus(wait.get()).isAfter(latest) || !pause.over(wait.get())) {
                return result;
            }
        }
    }
}
