package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.chatops.starrocks.chat.Card;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Buttons in rows. Slack wants an action id once in a block, so a button whose name came before gets a number behind it, which
 * {@link #action} takes off again.
 */
final class CardButtons {
    private static final int A_ROW = 25;
    private static final int LABEL = 75;
    private static final int VALUE = 2000;
    private static final String NUMBER = "#";

    private CardButtons() {}

    static List<LayoutBlock> rows(List<Card.Button> buttons) {
        var elements = new ArrayList<BlockElement>();
        var seen = new HashMap<String, Integer>();
        for (var button : buttons) {
            int before = seen.merge(button.action(), 1, Integer::sum) - 1;
            elements.add(element(button, before == 0 ? button.action() : button.action() + NUMBER + before));
        }
        var rows = new ArrayList<LayoutBlock>();
        for (int from = 0; from < elements.size(); from += A_ROW) {
            var row = List.copyOf(elements.subList(from, Math.min(from + A_ROW, elements.size())));
            rows.add(ActionsBlock.builder().elements(row).build());
        }
        return rows;
    }

    /** The name of the button that has this action id. */
    static String action(String actionId) {
        int number = actionId.lastIndexOf(NUMBER);
        return number < 0 ? actionId : actionId.substring(0, number);
    }

    static int length(List<Card.Button> buttons) {
        return buttons.stream()
                .mapToInt(button -> Math.min(LABEL, button.label().length())
                        + button.confirm().map(CardButtons::length).orElse(0))
                .sum();
    }

    private static int length(Card.Confirm confirm) {
        return Math.min(100, confirm.title().length())
                + Math.min(300, confirm.text().length())
                + 60;
    }

    private static ButtonElement element(Card.Button button, String actionId) {
        if (button.value().length() > VALUE) {
            throw new IllegalArgumentException("a button's value has at most " + VALUE + " characters");
        }
        var element = ButtonElement.builder().actionId(actionId).text(SlackText.plain(button.label(), LABEL));
        if (!button.value().isEmpty()) {
            element.value(button.value());
        }
        switch (button.style()) {
            case PLAIN -> {}
            case PRIMARY -> element.style("primary");
            case DANGER -> element.style("danger");
        }
        button.confirm()
                .ifPresent(confirm -> element.confirm(dialog(confirm, button.style() == Card.Button.Style.DANGER)));
        return element.build();
    }

    private static ConfirmationDialogObject dialog(Card.Confirm confirm, boolean danger) {
        return ConfirmationDialogObject.builder()
                .title(SlackText.plain(confirm.title(), 100))
                .text(SlackText.plain(confirm.text(), 300))
                .confirm(SlackText.plain(confirm.yes(), 30))
                .deny(SlackText.plain(confirm.no(), 30))
                .style(danger ? "danger" : "primary")
                .build();
    }
}
