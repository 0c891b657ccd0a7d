package io.chatops.starrocks.doctor;

import java.util.Optional;
import java.util.function.Supplier;

/** An answer that several checks need and that is asked for once. Whoever comes while it is on its way waits for it. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> question;
    private Optional<T> answer = Optional.empty();

    Once(Supplier<T> question) {
        this.question = question;
    }

    @Override
    public synchronized T get() {
        if (answer.isEmpty()) {
            answer = Optional.of(question.get());
        }
        return answer.get();
    }
}
