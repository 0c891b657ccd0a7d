package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Card.Button;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which button of a card stands where in the template: what it is about first, what gives it up last. The same buttons always stand in
 * the same places, so that a press is understood by whoever hears of it. What there is no place for is typed.
 */
record MessageSlots(Map<Slot, Button> placed, List<Button> typed) {
    MessageSlots {
        placed = Map.copyOf(placed);
        typed = List.copyOf(typed);
    }

    static MessageSlots of(List<Button> buttons) {
        var left = new ArrayList<>(buttons);
        var placed = new EnumMap<Slot, Button>(Slot.class);
        take(left, left.stream().filter(MessageSlots::gives).findFirst())
                .ifPresent(each -> placed.put(Slot.CANCEL, each));
        var main = left.stream()
                .filter(button -> button.style() == Button.Style.PRIMARY)
                .findFirst();
        take(left, main.or(() -> left.stream().findFirst())).ifPresent(each -> placed.put(Slot.PRIMARY, each));
        for (var slot : List.of(Slot.SECONDARY, Slot.BACK, Slot.CANCEL)) {
            if (!placed.containsKey(slot)) {
                take(left, left.stream().findFirst()).ifPresent(each -> placed.put(slot, each));
            }
        }
        return new MessageSlots(placed, left);
    }

    Optional<Button> at(Slot slot) {
        return Optional.ofNullable(placed.get(slot));
    }

    private static boolean gives(Button button) {
        return button.style() == Button.Style.DANGER
                && Spoken.of(QuestionText.word(button.label()))
                        .filter(Spoken.CANCEL::equals)
                        .isPresent();
    }

    private static Optional<Button> take(List<Button> left, Optional<Button> button) {
        button.ifPresent(left::remove);
        return button;
    }
}
