package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a card as lines: names and values, tables as items of two lines, buttons as words that can be typed. Pure. A button that
 * decides something is typed with the code of its card, the others by their number.
 */
final class CardText {
    private static final int ROW_FIRST = 3;

    private final Texts texts;

    CardText(Texts texts) {
        this.texts = texts;
    }

    /** Whether the buttons of a card must not be pressed by mistake or in its place. */
    static boolean decides(Card card) {
        return card.buttons().stream()
                .anyMatch(button -> button.confirm().isPresent() || button.style() == Button.Style.DANGER);
    }

    /**
     * A card as a message.
     *
     * @param code with which its buttons are typed; empty for numbers
     * @param tappable whether buttons can be tapped there: in private chats alone
     */
    RobotText of(Card card, Optional<String> code, boolean tappable) {
        var title = mark(card.tone()) + card.title();
        var lines = new Lines(texts.get("dingtalk.cut")).heading(title);
        sections(card, lines);
        var words = new ArrayList<String>();
        for (int i = 0; i < card.buttons().size(); i++) {
            var label = QuestionText.word(card.buttons().get(i).label());
            words.add(code.map(sign -> label + " " + sign).orElse((i + 1) + " " + label));
        }
        confirmation(card).ifPresent(lines::text);
        if (!words.isEmpty()) {
            var all = words.stream()
                    .map(word -> texts.get("dingtalk.quoted", word))
                    .collect(Collectors.joining(" · "));
            lines.text(texts.get(code.isPresent() ? "dingtalk.card.code" : "dingtalk.card.numbers", all));
        }
        var buttons = tappable ? buttons(card, code) : List.<RobotText.Button>of();
        return buttons.isEmpty() ? lines.message(title) : lines.message(title, buttons);
    }

    /** What stands between a card's title and its buttons; its footnotes, which say how to ask again, are kept as its buttons are. */
    void sections(Card card, Lines lines) {
        var sections = card.sections();
        int foot = sections.size();
        while (foot > 0 && sections.get(foot - 1) instanceof Section.Footnote) {
            foot--;
        }
        sections.subList(0, foot).forEach(section -> section(section, lines));
        lines.kept();
        sections.subList(foot, sections.size()).forEach(section -> section(section, lines));
    }

    /** What a platform with buttons would ask before one counts: here it is read before the code is typed. */
    private static Optional<String> confirmation(Card card) {
        return card.buttons().stream()
                .flatMap(button -> button.confirm().stream())
                .map(Card.Confirm::text)
                .findFirst();
    }

    private static List<RobotText.Button> buttons(Card card, Optional<String> code) {
        return card.buttons().stream()
                .limit(RobotText.MOST_BUTTONS)
                .map(button -> {
                    var word = QuestionText.word(button.label());
                    return new RobotText.Button(
                            button.label(),
                            Links.saying(code.map(sign -> word + " " + sign).orElse(word)));
                })
                .toList();
    }

    private void section(Section section, Lines lines) {
        if (section instanceof Section.Text text) {
            lines.text(text.text());
        } else if (section instanceof Section.Facts facts) {
            facts.facts().forEach(fact -> lines.field(fact.label(), fact.value()));
        } else if (section instanceof Section.Table table) {
            table(table, lines);
        } else if (section instanceof Section.Code code) {
            code.text().lines().forEach(lines::text);
        } else if (section instanceof Section.Footnote note) {
            lines.text(note.text());
        } else if (section instanceof Section.Link link) {
            lines.link(link.label(), link.url());
        }
    }

    /** A row is an item of two lines: who it is, and the rest of it. */
    private static void table(Section.Table table, Lines lines) {
        for (var row : table.rows()) {
            lines.item(row.stream()
                    .limit(ROW_FIRST)
                    .filter(cell -> !cell.isBlank())
                    .toList());
            var rest = new ArrayList<String>();
            for (int i = ROW_FIRST; i < row.size(); i++) {
                if (!row.get(i).isBlank()) {
                    var heading = i < table.headings().size() ? table.headings().get(i) + " " : "";
                    rest.add(heading + row.get(i));
                }
            }
            if (!rest.isEmpty()) {
                lines.text("  " + String.join(" · ", rest));
            }
        }
    }

    static String mark(Card.Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case WAITING -> "⏸️ ";
            case WORKING -> "⏳ ";
            case GOOD -> "✅ ";
            case WARNING -> "⚠️ ";
            case BAD -> "❌ ";
        };
    }
}
