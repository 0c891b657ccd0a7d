package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.inquiry.Meaning;
import io.chatops.starrocks.inquiry.Meanings;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What buttons mean, in the database, each for a day, so that one that came too late still knows its line. */
final class JdbcMeanings implements Meanings {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcMeanings.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final Remembered remembered;
    private final InstantSource time;
    private final StoredJson<Meaning> json = MeaningJson.FORM;

    JdbcMeanings(Remembered remembered, InstantSource time) {
        this.remembered = remembered;
        this.time = time;
    }

    /** An answer is worth more than its buttons: without the database they say that they are gone. */
    @Override
    public void put(String id, Meaning meaning) {
        try {
            remembered.putNew(
                    json.what(), id, json.write(meaning), time.instant().plus(KEPT));
        } catch (JournalUnavailable away) {
            LOG.warn("a button is not remembered: the database cannot be reached");
        }
    }

    @Override
    public Optional<Meaning> find(String id) {
        return remembered.find(json.what(), id).flatMap(row -> json.read(id, row.body()));
    }

    @Override
    public boolean replace(String id, Meaning before, Meaning after) {
        return remembered
                .find(json.what(), id)
                .filter(row -> json.read(id, row.body()).filter(before::equals).isPresent())
                .filter(row -> remembered.replace(json.what(), id, row, json.write(after)))
                .isPresent();
    }
}
