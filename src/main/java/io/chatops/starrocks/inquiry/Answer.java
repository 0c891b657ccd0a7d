package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said to a question.
 *
 * @param steps what may be asked next
 */
record Answer(Tone tone, String title, List<Section> sections, List<Step> steps) {
    Answer {
        sections = List.copyOf(sections);
        steps = List.copyOf(steps);
    }

    /** A button: what it says and what pressing it does. */
    record Step(String label, Meaning.Deed deed, Inquiry inquiry) {
        static Step ask(String label, Inquiry inquiry) {
            return new Step(label, new Meaning.Ask(inquiry), inquiry);
        }

        static Step file(String label, Inquiry inquiry) {
            return new Step(label, new Meaning.File(inquiry), inquiry);
        }
    }

    static Answer saying(Tone tone, String title, String... paragraphs) {
        return new Answer(
                tone,
                title,
                List.of(paragraphs).stream()
                        .map(text -> (Section) new Section.Text(text))
                        .toList(),
                List.of());
    }

    Answer with(Section section) {
        var more = new ArrayList<>(sections);
        more.add(section);
        return new Answer(tone, title, more, steps);
    }

    Answer with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Answer(tone, title, sections, more);
    }

    Answer withAll(List<Step> further) {
        var more = new ArrayList<>(steps);
        more.addAll(further);
        return new Answer(tone, title, sections, more);
    }
}
