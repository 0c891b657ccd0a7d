package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where buttons stand on a card, and who is drawn which. */
class MessageFaceTest {
    private static final Texts TEXTS = Texts.in(Language.CHINESE);
    private static final Mention LI = Mention.of(new Actor("dingtalk", "corp", "li"));
    private static final Mention WANG = Mention.of(new Actor("dingtalk", "corp", "wang"));

    private final Button approve = button("approve", "批准", Button.Style.PRIMARY);
    private final Button reject = button("reject", "驳回", Button.Style.PLAIN);
    private final Button edit = button("edit", "修改", Button.Style.PLAIN);
    private final Button cancel = button("cancel", "取消", Button.Style.DANGER);
    private final Button alone = button("alone", "紧急放行", Button.Style.DANGER);

    @Test
    void eachButtonStandsInItsOwnPlaceAndTheFifthIsTyped() {
        var slots = MessageSlots.of(List.of(approve, reject, edit, cancel, alone));

        assertThat(slots.placed())
                .isEqualTo(Map.of(Slot.PRIMARY, approve, Slot.SECONDARY, reject, Slot.BACK, edit, Slot.CANCEL, cancel));
        assertThat(face(List.of(approve, reject, edit, cancel, alone)).variables())
                .containsEntry("footer", "也可以回复：“批准 K7Q2” · “紧急放行 K7Q2”");
    }

    @Test
    void approversAndTheRequesterAreDrawnTheirOwnButtons() {
        var buttons = List.of(
                approve.offeredTo(List.of(LI)),
                reject.offeredTo(List.of(LI)),
                edit.offeredTo(List.of(WANG)),
                cancel.offeredTo(List.of(WANG)));

        var state = face(buttons).state(Set.of());

        assertThat(state.shared()).containsEntry("primaryText", "").containsEntry("cancelText", "");
        assertThat(state.personal())
                .containsEntry("li", labels("批准", "驳回", "", ""))
                .containsEntry("wang", labels("", "", "修改", "取消"));
    }

    @Test
    void whatWasDrawnForSomebodyIsTakenAwayLater() {
        var state = face(List.of(cancel)).state(Set.of("li"));

        assertThat(state.personal()).isEqualTo(Map.of("li", labels("", "", "", "取消")));
    }

    @Test
    void whereAGroupMayPressEverybodyIsDrawnTheButton() {
        var buttons = List.of(approve.offeredTo(List.of(LI, new Mention.Group("dept"))));

        assertThat(face(buttons).variables()).containsEntry("primaryText", "批准");
    }

    private static Map<String, String> labels(String primary, String secondary, String back, String cancel) {
        return Map.of("primaryText", primary, "secondaryText", secondary, "backText", back, "cancelText", cancel);
    }

    private static CardFace face(List<Button> buttons) {
        var card = Card.saying(Card.Tone.WAITING, "请审批").withButtons(buttons);
        return new MessageFace(TEXTS).of(card, Optional.of("K7Q2"));
    }

    private static Button button(String action, String label, Button.Style style) {
        return new Button(action, "v", label, style, Optional.empty());
    }
}
