package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a card into blocks and the text for those who do not see blocks. Pure: no client, no clock, no state. Lengths are those of
 * Slack's Block Kit reference; a message as a whole is refused by Slack at about 13,200 characters, which its documentation does
 * not say.
 */
final class SlackCards {
    private static final int HEADER = 150;
    private static final int LONG_HEADER = 600;
    private static final int PARAGRAPH = 3000;
    private static final int FIXED = 2900;
    private static final int MESSAGE = 12_800;
    private static final int MESSAGE_BLOCKS = 50;
    private static final int HOME_BLOCKS = 100;

    /** chat.update refuses more than 4,000. */
    private static final int TEXT = 3900;

    private final String cutMark;

    /** @param cutMark what stands where something is missing */
    SlackCards(String cutMark) {
        this.cutMark = cutMark;
    }

    /** The blocks of a message. */
    List<LayoutBlock> blocks(Card card) {
        return blocks(card, MESSAGE_BLOCKS);
    }

    /** The blocks of the bot's own page. */
    List<LayoutBlock> homeBlocks(Card card) {
        return blocks(card, HOME_BLOCKS);
    }

    /** The card as text, for notifications and screen readers, which see nothing else. */
    String text(Card card) {
        var parts = new ArrayList<String>();
        parts.add(SlackText.harmless(mark(card.tone()) + card.title()));
        if (!card.mentions().isEmpty()) {
            parts.add(SlackMentions.of(card.mentions()));
        }
        card.sections().forEach(section -> parts.add(SectionText.of(section)));
        var whole = String.join("\n", parts);
        return whole.length() <= TEXT ? whole : SlackText.cut(whole, TEXT, SlackText.ELLIPSIS + " " + cutMark);
    }

    private List<LayoutBlock> blocks(Card card, int mostBlocks) {
        var buttons = CardButtons.rows(card.buttons());
        var budget = new Budget(MESSAGE - CardButtons.length(card.buttons()), mostBlocks - buttons.size() - 1);
        var blocks = new ArrayList<LayoutBlock>();
        budget.add(blocks, header(card));
        if (!card.mentions().isEmpty()) {
            budget.add(blocks, paragraph(SlackMentions.of(card.mentions())));
        }
        card.sections().stream()
                .flatMap(section -> render(section).stream())
                .forEach(block -> budget.add(blocks, block));
        if (budget.exceeded()) {
            blocks.add(context(cutMark));
        }
        blocks.addAll(buttons);
        return blocks;
    }

    private List<LayoutBlock> render(Section section) {
        if (section instanceof Section.Text text) {
            return List.of(SectionBlock.builder()
                    .text(SlackText.plain(marked(text.text()), PARAGRAPH))
                    .build());
        }
        if (section instanceof Section.Facts facts) {
            return FactFields.sections(facts.facts());
        }
        if (section instanceof Section.Table table) {
            var laidOut = FixedTable.of(table.headings(), table.rows(), FIXED, cutMark);
            return List.of(paragraph(SlackText.fixedWidth(laidOut, PARAGRAPH, cutMark)));
        }
        if (section instanceof Section.Code code) {
            return List.of(paragraph(SlackText.fixedWidth(code.text(), FIXED, cutMark)));
        }
        if (section instanceof Section.Footnote footnote) {
            return List.of(context(footnote.text()));
        }
        var link = (Section.Link) section;
        return List.of(paragraph(SlackLink.of(link.label(), link.url())));
    }

    private String marked(String text) {
        return SlackText.cut(text, PARAGRAPH, SlackText.ELLIPSIS + "\n" + cutMark);
    }

    /** A title too long for a header stands in a paragraph: what is at its end may be the very thing to do. */
    private static LayoutBlock header(Card card) {
        var title = mark(card.tone()) + card.title();
        if (title.length() > HEADER) {
            return SectionBlock.builder()
                    .text(SlackText.plain(title, LONG_HEADER))
                    .build();
        }
        return HeaderBlock.builder().text(SlackText.plain(title, HEADER)).build();
    }

    private static LayoutBlock paragraph(String harmless) {
        return SectionBlock.builder().text(SlackText.markup(harmless)).build();
    }

    private static LayoutBlock context(String text) {
        return ContextBlock.builder()
                .elements(List.of(SlackText.plain(text, 2000)))
                .build();
    }

    /** A mark beside the words, never in their place. */
    private static String mark(Card.Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case WAITING -> "⏳ ";
            case WORKING -> "🔄 ";
            case GOOD -> "✅ ";
            case WARNING -> "⚠️ ";
            case BAD -> "❌ ";
        };
    }

    /** What a message still has room for; once something did not fit, nothing after it is shown. */
    private static final class Budget {
        private int characters;
        private int blocks;
        private boolean exceeded;

        Budget(int characters, int blocks) {
            this.characters = characters;
            this.blocks = blocks;
        }

        void add(List<LayoutBlock> shown, LayoutBlock block) {
            int length = BlockLength.of(block);
            if (exceeded || blocks == 0 || length > characters) {
                exceeded = true;
                return;
            }
            characters -= length;
            blocks--;
            shown.add(block);
        }

        boolean exceeded() {
            return exceeded;
        }
    }
}
