package io.chatops.starrocks.sandbox.stage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that happened, and those who follow along; called under the lock of {@link Changes}, so the order is the true one. */
public final class Happenings {
    private final InstantSource clock;
    private final List<Happening> all = new ArrayList<>();
    private final List<Consumer<Happening>> followers = new ArrayList<>();

    public Happenings(InstantSource clock) {
        this.clock = clock;
    }

    /** Something happened now; see {@link Happening} for its parts. */
    public void add(Happening.Kind kind, String who, String where, String onlyFor, String title, List<String> lines) {
        var happening = new Happening(clock.instant(), kind, who, where, onlyFor, title, lines);
        all.add(happening);
        followers.forEach(follower -> follower.accept(happening));
    }

    /** Tells what comes from now on; the follower must not block. */
    public void follow(Consumer<Happening> follower) {
        followers.add(follower);
    }

    /** Forgets what was; those who follow along go on. */
    public void forget() {
        all.clear();
    }

    public List<Happening> all() {
        return List.copyOf(all);
    }
}
