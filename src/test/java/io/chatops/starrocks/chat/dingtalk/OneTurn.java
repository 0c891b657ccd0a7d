package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Turn;
import java.time.Duration;

/** A turn that a test hands out. */
final class OneTurn implements Turn {
    volatile Taken answer = Taken.OURS;
    volatile boolean left;

    @Override
    public Taken take(String name, Duration held) {
        return answer;
    }

    @Override
    public void leave(String name) {
        left = true;
    }
}
