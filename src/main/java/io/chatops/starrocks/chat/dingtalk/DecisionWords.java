package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Card;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which button of a card a typed word means: the one with that label, else one that means the same. Pure. */
final class DecisionWords {
    private static final Set<String> YES = Set.of("确认", "同意", "创建", "提交", "confirm", "yes", "ok");
    private static final Set<String> APPROVE = Set.of("批准", "同意", "通过", "approve");
    private static final Set<String> REJECT = Set.of("驳回", "拒绝", "reject", "deny");

    private DecisionWords() {}

    /** Whether a word decides by itself, on whatever card. */
    static boolean isOne(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        return YES.contains(plain) || APPROVE.contains(plain) || REJECT.contains(plain);
    }

    /** In a list of several requests a word that fits more than one of them means none. */
    static Optional<Card.Button> button(List<Card.Button> buttons, String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        var labelled =
                buttons.stream().filter(button -> label(button).equals(plain)).toList();
        return labelled.isEmpty()
                ? alike(buttons, plain, APPROVE)
                        .or(() -> alike(buttons, plain, REJECT))
                        .or(() -> YES.contains(plain) ? primary(buttons) : Optional.empty())
                : only(labelled);
    }

    private static Optional<Card.Button> alike(List<Card.Button> buttons, String word, Set<String> words) {
        return words.contains(word)
                ? only(buttons.stream()
                        .filter(button -> words.contains(label(button).split(" ", 2)[0]))
                        .toList())
                : Optional.empty();
    }

    private static Optional<Card.Button> primary(List<Card.Button> buttons) {
        return only(buttons.stream()
                .filter(button -> button.style() == Card.Button.Style.PRIMARY)
                .toList());
    }

    private static Optional<Card.Button> only(List<Card.Button> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String label(Card.Button button) {
        return QuestionText.word(button.label()).toLowerCase(Locale.ROOT);
    }
}
