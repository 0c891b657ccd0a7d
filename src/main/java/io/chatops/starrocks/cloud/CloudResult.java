package io.chatops.starrocks.cloud;

import java.util.Optional;
import java.util.function.Function;

/** What came of a call: an answer with the id of the request, or a failure. */
public sealed interface CloudResult<T> {
    /** The service answered. */
    record Answered<T>(T value, String requestId) implements CloudResult<T> {}

    /** The service refused, or did not answer. */
    record Failed<T>(CloudFailure reason) implements CloudResult<T> {}

    /** The answer, if there is one. */
    default Optional<T> answer() {
        return fold(Optional::of, failure -> Optional.empty());
    }

    /** The failure, if there is one. */
    default Optional<CloudFailure> failure() {
        return fold(value -> Optional.empty(), Optional::of);
    }

    /** What either case makes of it. */
    default <R> R fold(Function<T, R> answered, Function<CloudFailure, R> failed) {
        if (this instanceof Answered<T> some) {
            return answered.apply(some.value());
        }
        return failed.apply(((Failed<T>) this).reason());
    }

    /** The same with another value. */
    default <R> CloudResult<R> map(Function<T, R> change) {
        if (this instanceof Answered<T> some) {
            return new Answered<>(change.apply(some.value()), some.requestId());
        }
        return new Failed<>(((Failed<T>) this).reason());
    }
}
