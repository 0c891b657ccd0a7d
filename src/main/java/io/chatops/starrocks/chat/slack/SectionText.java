package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Card.Section;
import java.util.stream.Collectors;

/** A part of a message as harmless text, for notifications and screen readers. */
final class SectionText {
    private SectionText() {}

    static String of(Section section) {
        if (section instanceof Section.Text text) {
            return SlackText.harmless(text.text());
        }
        if (section instanceof Section.Facts facts) {
            return facts.facts().stream()
                    .map(fact -> SlackText.harmless(fact.label()) + ": " + FactFields.value(fact))
                    .collect(Collectors.joining("\n"));
        }
        if (section instanceof Section.Table table) {
            return table.rows().stream()
                    .map(row -> SlackText.harmless(String.join(", ", row)))
                    .collect(Collectors.joining("\n"));
        }
        if (section instanceof Section.Code code) {
            return SlackText.harmless(code.text());
        }
        if (section instanceof Section.Footnote footnote) {
            return SlackText.harmless(footnote.text());
        }
        var link = (Section.Link) section;
        return SlackLink.of(link.label(), link.url());
    }
}
