package io.chatops.starrocks.chat;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads with names, none of which keeps the program from ending. */
public final class Threads {
    private Threads() {}

    /** Makes threads of this name, numbered from 1. */
    public static ThreadFactory named(String name) {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
