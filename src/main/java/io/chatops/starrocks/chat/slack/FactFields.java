package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import io.chatops.starrocks.chat.Fact;
import java.util.ArrayList;
import java.util.List;

/** Names and values as fields of sections, ten a section. */
final class FactFields {
    private static final int A_SECTION = 10;
    private static final int LABEL = 200;
    private static final int VALUE = 1700;

    private FactFields() {}

    static List<LayoutBlock> sections(List<Fact> facts) {
        var sections = new ArrayList<LayoutBlock>();
        for (int from = 0; from < facts.size(); from += A_SECTION) {
            var fields = facts.subList(from, Math.min(from + A_SECTION, facts.size())).stream()
                    .map(fact -> (TextObject) SlackText.markup(field(fact)))
                    .toList();
            sections.add(SectionBlock.builder().fields(fields).build());
        }
        return sections;
    }

    private static String field(Fact fact) {
        var label = SlackText.harmless(SlackText.notEmpty(fact.label()).replace('\n', ' '), LABEL);
        return "*" + label.strip() + "*\n" + value(fact);
    }

    /** The value in markup; people are named in Slack's own way. */
    static String value(Fact fact) {
        return fact.who().isEmpty()
                ? SlackText.harmless(SlackText.notEmpty(fact.value()), VALUE)
                : SlackMentions.of(fact.who());
    }
}
