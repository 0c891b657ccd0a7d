package io.chatops.starrocks.chat.dingtalk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes how long it was to wait, and does not wait. */
final class Pauses implements Pause {
    private final List<Duration> asked = new CopyOnWriteArrayList<>();

    @Override
    public void await(Duration time) throws InterruptedException {
        asked.add(time);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    List<Duration> asked() {
        return asked;
    }
}
