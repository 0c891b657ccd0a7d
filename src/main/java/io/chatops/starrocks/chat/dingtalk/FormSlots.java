package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which button of a form stands where in the template. What there is no place for is typed. */
record FormSlots(Map<Slot, Move> placed) {
    FormSlots {
        placed = Map.copyOf(placed);
    }

    /**
     * What a button does.
     *
     * @param action the name of the form's own button; empty for those that send it off or close it
     */
    record Move(String label, Kind kind, String action) {
        /** What becomes of the form. */
        enum Kind {
            SEND,
            PRESS,
            CLOSE
        }
    }

    static FormSlots of(Form form, boolean goesOn) {
        var placed = new EnumMap<Slot, Move>(Slot.class);
        var others = new ArrayList<Field.Press>();
        for (var field : form.fields()) {
            if (field instanceof Field.Press press && press.opens().isEmpty()) {
                var word = Spoken.of(QuestionText.word(press.label()));
                var slot = word.flatMap(FormSlots::slot).filter(free -> !placed.containsKey(free));
                slot.ifPresentOrElse(free -> placed.put(free, press(press)), () -> others.add(press));
            }
        }
        form.submit()
                .filter(label -> goesOn)
                .ifPresent(label -> placed.put(Slot.PRIMARY, new Move(label, Move.Kind.SEND, "")));
        for (var press : others) {
            var free = placed.containsKey(Slot.PRIMARY) ? Slot.SECONDARY : Slot.PRIMARY;
            placed.putIfAbsent(free, press(press));
        }
        boolean answerable = !placed.isEmpty();
        if (answerable) {
            placed.putIfAbsent(Slot.CANCEL, new Move(form.close(), Move.Kind.CLOSE, ""));
        }
        return new FormSlots(placed);
    }

    Optional<Move> at(Slot slot) {
        return Optional.ofNullable(placed.get(slot));
    }

    private static Optional<Slot> slot(Spoken word) {
        return switch (word) {
            case BACK -> Optional.of(Slot.BACK);
            case CANCEL -> Optional.of(Slot.CANCEL);
            case SUMMARY, RECOMMENDED, ALL_RECOMMENDED, HELP, MORE, SKIP, SUBMIT -> Optional.empty();
        };
    }

    private static Move press(Field.Press press) {
        return new Move(press.label(), Move.Kind.PRESS, press.action());
    }
}
