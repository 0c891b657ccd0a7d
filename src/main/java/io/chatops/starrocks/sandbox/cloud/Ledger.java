package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Everything that reached the cloud, in order of arrival, and how each request ended. */
public final class Ledger {
    /** The outcome of a request that has no answer yet. */
    public static final String OPEN = "open";

    /** The outcome of a request whose connection was closed without an answer. */
    public static final String DROPPED = "dropped";

    private final List<Received> received = new ArrayList<>();
    private final Map<Integer, String> outcomes = new HashMap<>();
    private final List<BiConsumer<Received, String>> watchers = new CopyOnWriteArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();

    /** Every request. */
    public synchronized List<Received> all() {
        return List.copyOf(received);
    }

    /** The requests of one action, refused ones included. */
    public synchronized List<Received> of(String action) {
        return received.stream()
                .filter(request -> request.action().equals(action))
                .toList();
    }

    /** How a request ended: the HTTP status, with the code of a refusal behind it, or {@link #OPEN}, or {@link #DROPPED}. */
    public synchronized String outcome(Received request) {
        return outcomes.getOrDefault(request.number(), OPEN);
    }

    /** Each request and its outcome, one masked line each. */
    public synchronized List<String> lines() {
        return received.stream()
                .map(request -> request.line() + " -> " + outcome(request))
                .toList();
    }

    /** Waits until so many requests of an action have arrived; false when they have not in the given time. */
    public boolean await(int count, String action, Duration longest) throws InterruptedException {
        var waiter = new Waiter(count, action, new CountDownLatch(1));
        synchronized (this) {
            waiters.add(waiter);
            release();
        }
        return waiter.arrived().await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Calls the watcher with each request from now on and its outcome, when it has one, on the thread that answers. */
    public void watch(BiConsumer<Received, String> watcher) {
        watchers.add(watcher);
    }

    /** Forgets what was received. */
    public synchronized void clear() {
        received.clear();
        outcomes.clear();
    }

    synchronized void add(Received request) {
        received.add(request);
        release();
    }

    void close(Received request, String outcome) {
        synchronized (this) {
            outcomes.put(request.number(), outcome);
        }
        watchers.forEach(watcher -> watcher.accept(request, outcome));
    }

    private synchronized void release() {
        waiters.removeIf(waiter -> {
            if (of(waiter.action()).size() < waiter.count()) {
                return false;
            }
            waiter.arrived().countDown();
            return true;
        });
    }

    private record Waiter(int count, String action, CountDownLatch arrived) {}
}
