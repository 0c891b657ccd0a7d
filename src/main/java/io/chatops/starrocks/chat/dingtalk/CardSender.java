package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Delivery;
import java.util.function.Supplier;

/** Brings a form's card to its person's screen: changes the one that is there, or delivers a new one. One at a time for a card. */
final class CardSender {
    private static final String PREFIX = "srw-";

    private final DingTalkCards cards;
    private final CardMode mode;
    private final Supplier<String> names;

    /** @param names gives a new name each time */
    CardSender(DingTalkCards cards, CardMode mode, Supplier<String> names) {
        this.cards = cards;
        this.mode = mode;
        this.names = names;
    }

    boolean isOn() {
        return mode.isOn();
    }

    /** A card for a form, which is nowhere yet. */
    CardView newView(OpenForm form) {
        return new CardView(form.view(), newName(), names.get().substring(0, 4));
    }

    String newName() {
        return PREFIX + names.get();
    }

    /** Draws and sends, so that what was drawn last is sent last; whether it is there. */
    boolean sends(CardView view, String staffId, Supplier<CardFace> drawing) {
        synchronized (view) {
            if (view.isDelivered()) {
                var changed = change(view, CardState.shared(drawing.get().variables()));
                if (!(changed instanceof Delivery.Failed failed) || failed.reason() != Delivery.Reason.GONE) {
                    return changed.delivered();
                }
                view.moved(newName());
            }
            return mode.isOn() && delivers(view, staffId, drawing.get());
        }
    }

    Delivery change(CardView view, CardState state) {
        return cards.change(view.id(), state);
    }

    private boolean delivers(CardView view, String staffId, CardFace face) {
        var sent = cards.toPerson(view.id(), staffId, face.title(), CardState.shared(face.variables()));
        boolean there = mode.took(sent);
        if (there) {
            view.delivered();
        }
        return there;
    }
}
