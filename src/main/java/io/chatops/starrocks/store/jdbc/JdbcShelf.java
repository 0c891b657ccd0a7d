package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.conversation.Shelf;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** A shelf in the database. */
final class JdbcShelf<T> implements Shelf<T> {
    /** How long an answer's buttons work. */
    static final Duration KEPT = Duration.ofMinutes(30);

    private final Remembered remembered;
    private final InstantSource time;
    private final StoredJson<T> json;
    private final Supplier<String> names;

    /** A shelf of its own for each kind of thing that {@code json} writes; {@code names} are random. */
    JdbcShelf(Remembered remembered, InstantSource time, StoredJson<T> json, Supplier<String> names) {
        this.remembered = remembered;
        this.time = time;
        this.json = json;
        this.names = names;
    }

    @Override
    public String keep(T thing) {
        var name = names.get();
        remembered.putNew(json.what(), name, json.write(thing), time.instant().plus(KEPT));
        return name;
    }

    @Override
    public Optional<T> find(String name) {
        return remembered.find(json.what(), name).flatMap(row -> json.read(name, row.body()));
    }
}
