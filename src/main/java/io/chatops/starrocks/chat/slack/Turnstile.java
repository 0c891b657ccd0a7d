package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.Place;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets each act in once, over all replicas. Where that cannot be known nothing is done, and whoever acted is told. */
final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final Once once;
    private final ChatOut out;
    private final Notices notices;

    Turnstile(Once once, ChatOut out, Notices notices) {
        this.once = once;
        this.out = out;
        this.notices = notices;
    }

    /** Whether this act did not come before; what nothing names is taken for new. */
    boolean isFirst(Optional<String> key) {
        boolean first = key.isEmpty() || once.first(key.get());
        if (!first) {
            LOG.info("came again and is not done again kind={}", key.get().replaceFirst(" .*", ""));
        }
        return first;
    }

    /** Does the task when the act is let in. */
    void pass(BooleanSupplier isFirst, Runnable task, Actor actor, Place place, Doorway doorway) {
        boolean first;
        try {
            first = isFirst.getAsBoolean();
        } catch (Once.Unavailable away) {
            LOG.warn("nothing is done: {}", away.getMessage());
            out.whisper(actor, place, doorway, notices.away());
            return;
        }
        if (first) {
            task.run();
        }
    }
}
