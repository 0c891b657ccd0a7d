package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.Topics;
import io.chatops.starrocks.intent.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Topics in memory. Outside a thread and a conversation of two, one line says nothing about the next. */
public final class CaffeineTopics implements Topics {
    /** How long a product stays named. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final long MOST = 50_000;

    private final Cache<Spot, Context> topics;

    /** Topics that are forgotten {@link #KEPT} after they were named last. */
    public CaffeineTopics(InstantSource time) {
        this.topics = Bounded.of(MOST, KEPT, time);
    }

    @Override
    public Context of(Actor actor, Place place) {
        var context = topics.getIfPresent(new Spot(actor, place.channel(), place.thread()));
        return context == null ? Context.NONE : context;
    }

    @Override
    public void named(Actor actor, Place place, Context context) {
        if (place.direct() || place.thread().isPresent()) {
            topics.put(new Spot(actor, place.channel(), place.thread()), context);
        }
    }

    private record Spot(Actor actor, String channel, Optional<String> thread) {}
}
