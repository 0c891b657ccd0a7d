package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Memory;
import java.time.Duration;
import java.util.Optional;

/**
 * Does what a press on a posted card means. Its code says which drawing was pressed on and the core judges who pressed: that a button
 * was hidden from somebody proves nothing.
 */
final class MessagePresses {
    private final InboundHandler handler;
    private final DingTalkForms forms;
    private final Codes codes;
    private final MessageOnCard screen;
    private final Duration settling;

    /** @param settling how long the answer waits for what the press changes on the card; DingTalk waits two seconds in all */
    MessagePresses(InboundHandler handler, DingTalkForms forms, Codes codes, MessageOnCard screen, Duration settling) {
        this.handler = handler;
        this.forms = forms;
        this.codes = codes;
        this.screen = screen;
        this.settling = settling;
    }

    /**
     * What became of a press.
     *
     * @param state what the card shows now; empty when nothing changed on it
     * @param refusal the key of the sentence with which it was refused
     */
    record Outcome(Optional<CardState> state, Optional<String> refusal) {
        static Outcome refused(String key) {
            return new Outcome(Optional.empty(), Optional.of(key));
        }
    }

    /**
     * Does it, if it may be done.
     *
     * @throws Memory.Unavailable when it cannot be known what was pressed; then nothing was done
     */
    Outcome pressed(CardPress press, Slot slot) {
        var code = press.nonce();
        var found = code.isEmpty() ? Optional.<Codes.Shown>empty() : codes.lookUp(code);
        var shown = found.filter(entry -> entry.message()
                .map(message -> message.message().equals(press.card()))
                .orElse(true));
        if (shown.isEmpty()) {
            return Outcome.refused("dingtalk.card.gone");
        }
        var entry = shown.get();
        if (!entry.isFor(press.staffId())) {
            return Outcome.refused("dingtalk.card.notYours");
        }
        if (screen.drawings().isOld(press.card(), code, entry)) {
            return new Outcome(screen.drawings().of(press.card()), Optional.of("dingtalk.card.again"));
        }
        var button = MessageSlots.of(entry.card().buttons()).at(slot);
        if (button.isEmpty()) {
            return Outcome.refused("dingtalk.card.gone");
        }
        var actor = new Actor(DingTalkWeb.PLATFORM, press.corpId(), press.staffId());
        // what the press opens or says is for this person, in their own chat
        var doorway = new Doorway(Optional.of(Channels.of(press.staffId())), Optional.empty());
        var pressed = new Inbound.Pressed(
                actor, entry.place(), button.get().action(), button.get().value(), entry.message(), doorway);
        return new Outcome(answer(press, pressed), Optional.empty());
    }

    private Optional<CardState> answer(CardPress press, Inbound.Pressed pressed) {
        var held = screen.hold(press.card());
        try {
            handler.pressed(pressed);
            forms.lineEnds(press.staffId());
            held.await(settling);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // a card that was told to wait does not wait for ever
        return screen.release(press.card(), held).or(() -> Optional.of(CardState.OPEN));
    }
}
