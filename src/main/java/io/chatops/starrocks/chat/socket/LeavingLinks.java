package io.chatops.starrocks.chat.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Connections that a platform asked to leave: they are still heard until the platform ends them, or their time is over. The time is
 * what the keeper says has passed. Used by one thread, but for {@link #areThere}.
 */
public final class LeavingLinks {
    private final List<Leaving> links = new ArrayList<>();
    private volatile int number;

    private record Leaving(SocketLink link, Duration kept) {}

    public void add(SocketLink link) {
        links.add(new Leaving(link, Duration.ZERO));
        number = links.size();
    }

    /** The other side has ended this one. */
    public void ended(SocketLink link) {
        links.removeIf(one -> one.link().equals(link));
        number = links.size();
    }

    /** Ends those that have been kept for so long. */
    public void passed(Duration time, Duration longest) {
        links.replaceAll(one -> new Leaving(one.link(), one.kept().plus(time)));
        links.removeIf(one -> {
            boolean over = one.kept().compareTo(longest) >= 0;
            if (over) {
                one.link().abandon();
            }
            return over;
        });
        number = links.size();
    }

    /** Ends all of them, in this manner. */
    public void end(Consumer<SocketLink> manner) {
        links.forEach(one -> manner.accept(one.link()));
        links.clear();
        number = 0;
    }

    /** Whether any is still heard; known to every thread. */
    public boolean areThere() {
        return number > 0;
    }

    /** How many are still heard. */
    public int number() {
        return number;
    }
}
