package io.chatops.starrocks.chat.dingtalk;

import java.time.Duration;
import java.util.Optional;

/** What is to be shown on a card while a press on it is being answered: the last of it is the answer. */
final class HeldCard {
    private Optional<CardState> state = Optional.empty();
    private boolean over;

    /** Whether it becomes the answer; after the end it has to be sent by itself. */
    synchronized boolean takes(CardState shown) {
        if (over) {
            return false;
        }
        state = Optional.of(shown);
        notifyAll();
        return true;
    }

    /** Waits for what the press leads to, for so long at most. */
    synchronized void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis();
                state.isEmpty() && !over && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    synchronized Optional<CardState> end() {
        over = true;
        return state;
    }
}
