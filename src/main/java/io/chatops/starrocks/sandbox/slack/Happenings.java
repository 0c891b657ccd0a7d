package io.chatops.starrocks.sandbox.slack;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that happened, and those who follow along; called under the workspace's lock, so the order is the true one. */
final class Happenings {
    private final InstantSource clock;
    private final List<Happening> all = new ArrayList<>();
    private final List<Consumer<Happening>> followers = new ArrayList<>();

    Happenings(InstantSource clock) {
        this.clock = clock;
    }

    void add(Happening.Kind kind, String who, String where, String onlyFor, String title, List<String> lines) {
        var happening = new Happening(clock.instant(), kind, who, where, onlyFor, title, lines);
        all.add(happening);
        followers.forEach(follower -> follower.accept(happening));
    }

    void follow(Consumer<Happening> follower) {
        followers.add(follower);
    }

    List<Happening> all() {
        return List.copyOf(all);
    }
}
