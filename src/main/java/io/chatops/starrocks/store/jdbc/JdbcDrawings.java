package io.chatops.starrocks.store.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was drawn last, in the database. */
final class JdbcDrawings implements Drawings {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcDrawings.class);
    private static final String KIND = "drawing";
    private static final Duration KEPT = Duration.ofDays(1);

    /** How many forms are open at once; of a few more, one statement too many is sent. */
    private static final long MOST_OPEN = 10_000;

    private final Remembered remembered;
    private final InstantSource time;

    /** The forms that have a row for certain. */
    private final Cache<String, Boolean> drawn =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();

    JdbcDrawings(Remembered remembered, InstantSource time) {
        this.remembered = remembered;
        this.time = time;
    }

    @Override
    public void drew(FormRef form) {
        try {
            form.state().ifPresent(state -> put(name(form), state));
        } catch (JournalUnavailable away) {
            LOG.warn("a drawing is not remembered: the database cannot be reached");
        }
    }

    /** The first drawing of a form mostly has no row yet, and the others have one. */
    private void put(String name, String state) {
        var until = time.instant().plus(KEPT);
        if (drawn.getIfPresent(name) == null) {
            remembered.putNew(KIND, name, state, until);
            drawn.put(name, true);
        } else {
            remembered.put(KIND, name, state, until);
        }
    }

    @Override
    public Optional<String> last(FormRef form) {
        try {
            return remembered.find(KIND, name(form)).map(Remembered.Row::body);
        } catch (JournalUnavailable away) {
            return Optional.empty();
        }
    }

    private static String name(FormRef form) {
        return String.join(" ", form.platform(), form.tenant(), form.view());
    }
}
