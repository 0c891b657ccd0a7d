package io.chatops.starrocks.cloud.aliyun;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a caller who waits and a worker who sends: once the caller has given up, nothing is sent any more, and if nothing
 * was sent by then, the caller may say so.
 */
final class Gate {
    private final AtomicReference<State> state = new AtomicReference<>(State.PREPARING);

    /** For the worker, before it sends: whether anybody still waits. */
    boolean pass() {
        return state.compareAndSet(State.PREPARING, State.SENT) || state.get() == State.SENT;
    }

    /** For the caller who gives up: whether it is certain that nothing was sent, and will be. */
    boolean shut() {
        return state.getAndSet(State.SHUT) == State.PREPARING;
    }

    private enum State {
        PREPARING,
        SENT,
        SHUT
    }
}
