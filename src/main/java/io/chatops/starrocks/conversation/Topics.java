package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.intent.Context;

/** Which product a person has named in a thread or in their own conversation with the bot, for a bounded time. */
public interface Topics {
    /** The product of this person's words there; {@link Context#NONE} when none was named, or too long ago. */
    Context of(Actor actor, Place place);

    /** The person named a product there. */
    void named(Actor actor, Place place, Context context);
}
