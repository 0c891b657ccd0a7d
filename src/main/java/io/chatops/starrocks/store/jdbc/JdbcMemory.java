package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What adapters remember, in the database. */
final class JdbcMemory implements Memory {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcMemory.class);

    private final Remembered remembered;
    private final InstantSource time;

    JdbcMemory(Remembered remembered, InstantSource time) {
        this.remembered = remembered;
        this.time = time;
    }

    @Override
    public boolean put(String kind, String name, String text, Duration kept) {
        return asked(false, () -> {
            remembered.put(kind, name, text, time.instant().plus(kept));
            return true;
        });
    }

    @Override
    public boolean add(String kind, String name, String text, Duration kept) {
        return needed(() -> remembered.add(kind, name, text, time.instant().plus(kept))
                || remembered.addInPlaceOfExpired(
                        kind, name, text, time.instant().plus(kept)));
    }

    @Override
    public Optional<String> find(String kind, String name) {
        return asked(Optional.empty(), () -> remembered.find(kind, name).map(Remembered.Row::body));
    }

    @Override
    public Optional<String> lookUp(String kind, String name) {
        return needed(() -> remembered.find(kind, name).map(Remembered.Row::body));
    }

    @Override
    public void forget(String kind, String name) {
        asked(false, () -> remembered.remove(kind, name));
    }

    private static <T> T needed(Supplier<T> question) {
        try {
            return question.get();
        } catch (JournalUnavailable away) {
            throw new Unavailable(away);
        }
    }

    private static <T> T asked(T otherwise, Supplier<T> question) {
        try {
            return question.get();
        } catch (JournalUnavailable away) {
            LOG.warn("what a chat said is not remembered: the database cannot be reached");
            return otherwise;
        }
    }
}
