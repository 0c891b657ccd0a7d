package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.Topics;
import io.chatops.starrocks.intent.Context;
import java.time.Duration;
import java.time.InstantSource;

/** Topics in the database. Outside a thread and a conversation of two, one line says nothing about the next. */
final class JdbcTopics implements Topics {
    /** How long a product stays named. */
    static final Duration KEPT = Duration.ofMinutes(30);

    private static final String KIND = "topic";

    private final Remembered remembered;
    private final InstantSource time;

    JdbcTopics(Remembered remembered, InstantSource time) {
        this.remembered = remembered;
        this.time = time;
    }

    @Override
    public Context of(Actor actor, Place place) {
        if (!remembers(place)) {
            return Context.NONE;
        }
        return remembered
                .find(KIND, name(actor, place))
                .flatMap(row -> Context.ofWireName(row.body()))
                .orElse(Context.NONE);
    }

    @Override
    public void named(Actor actor, Place place, Context context) {
        if (remembers(place)) {
            remembered.put(
                    KIND, name(actor, place), context.wireName(), time.instant().plus(KEPT));
        }
    }

    private static boolean remembers(Place place) {
        return place.direct() || place.thread().isPresent();
    }

    private static String name(Actor actor, Place place) {
        return String.join(" ", actor.key(), place.channel(), place.thread().orElse(""));
    }
}
