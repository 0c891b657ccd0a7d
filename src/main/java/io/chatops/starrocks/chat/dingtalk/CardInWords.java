package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.MessageRef;
import java.util.Optional;

/** Shows cards as messages of text, which nobody can change afterwards. */
final class CardInWords implements CardScreen {
    private final Outlet outlet;
    private final Speech speech;

    CardInWords(Outlet outlet, Speech speech) {
        this.outlet = outlet;
        this.speech = speech;
    }

    @Override
    public Delivery post(String channel, Card card, Optional<String> code) {
        var people = card.mentions().stream()
                .filter(Mention.Person.class::isInstance)
                .map(Mention::id)
                .distinct()
                .toList();
        return outlet.say(channel, text(channel, card, code), people);
    }

    @Override
    public Delivery answer(String channel, Card card, Optional<String> code) {
        return outlet.tell(channel, text(channel, card, code));
    }

    private RobotText text(String channel, Card card, Optional<String> code) {
        boolean tappable = Channels.person(channel).isPresent();
        return new CardText(speech.at(channel)).of(card, code, tappable);
    }

    @Override
    public Optional<Delivery> edit(MessageRef message, Card card) {
        return Optional.empty();
    }
}
