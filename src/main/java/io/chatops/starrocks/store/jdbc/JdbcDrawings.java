package io.chatops.starrocks.store.jdbc;

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

    private final Remembered remembered;
    private final InstantSource time;

    JdbcDrawings(Remembered remembered, InstantSource time) {
        this.remembered = remembered;
        this.time = time;
    }

    @Override
    public void drew(FormRef form) {
        try {
            form.state()
                    .ifPresent(state -> remembered.put(
                            KIND, name(form), state, time.instant().plus(KEPT)));
        } catch (JournalUnavailable away) {
            LOG.warn("a drawing is not remembered: the database cannot be reached");
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
