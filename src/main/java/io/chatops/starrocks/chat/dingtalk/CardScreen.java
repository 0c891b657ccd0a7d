package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.util.Optional;

/** How a card is put before those in a conversation: in words, or as a card with buttons that can change later. */
interface CardScreen {
    /**
     * Shows a card.
     *
     * @param code with which its buttons can be typed, however it is shown; empty when their numbers do
     */
    Delivery post(String channel, Card card, Optional<String> code);

    /** The same for somebody who waits for it: what cannot be said just now is said in a moment. */
    Delivery answer(String channel, Card card, Optional<String> code);

    /** Changes what was shown there; empty when that cannot be changed, and then it has to be told anew. */
    Optional<Delivery> edit(MessageRef message, Card card);
}
