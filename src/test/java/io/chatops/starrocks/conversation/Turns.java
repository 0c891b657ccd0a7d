package io.chatops.starrocks.conversation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Lets threads go on one at a time, each up to its next {@link #step}; who is next comes from a seed, so that a run can be played
 * again.
 */
final class Turns {
    private final Random random;
    private final List<Thread> waiting = new ArrayList<>();
    private int running;
    private Optional<Thread> next = Optional.empty();

    Turns(long seed) {
        random = new Random(seed);
    }

    /** Runs these side by side to their ends. */
    void play(Runnable... parts) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        running = parts.length;
        for (var part : parts) {
            var thread = new Thread(() -> {
                step();
                try {
                    part.run();
                } finally {
                    ended();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Waits for this thread's turn. */
    synchronized void step() {
        waiting.add(Thread.currentThread());
        running--;
        choose();
        while (!next.equals(Optional.of(Thread.currentThread()))) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        next = Optional.empty();
        waiting.remove(Thread.currentThread());
        running++;
    }

    private synchronized void ended() {
        running--;
        choose();
    }

    private void choose() {
        if (running == 0 && !waiting.isEmpty()) {
            next = Optional.of(waiting.get(random.nextInt(waiting.size())));
            notifyAll();
        }
    }

    /** The same thing, of which each call waits for its turn. */
    <T> T each(Class<T> type, T thing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    step();
                    try {
                        return method.invoke(thing, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
