package io.chatops.starrocks.chat;

import java.util.List;
import java.util.Optional;

/**
 * A message. All texts are plain and may hold anything a stranger wrote: an adapter escapes them, and cuts them to its platform's
 * lengths with a mark that something is missing.
 *
 * @param title one line that says what happened
 * @param mentions who is called to it, or where it is about
 */
public record Card(String title, Tone tone, List<Section> sections, List<Button> buttons, List<Mention> mentions) {
    public Card {
        sections = List.copyOf(sections);
        buttons = List.copyOf(buttons);
        mentions = List.copyOf(mentions);
    }

    /** A message of one or more paragraphs. */
    public static Card saying(Tone tone, String title, String... paragraphs) {
        return new Card(
                title,
                tone,
                List.of(paragraphs).stream()
                        .map(text -> (Section) new Section.Text(text))
                        .toList(),
                List.of(),
                List.of());
    }

    /** The same message with buttons. */
    public Card withButtons(List<Button> pressable) {
        return new Card(title, tone, sections, pressable, mentions);
    }

    /** How a message is meant; shown as a mark before its title. */
    public enum Tone {
        PLAIN,
        WAITING,
        WORKING,
        GOOD,
        WARNING,
        BAD
    }

    /** A part of a message. */
    public sealed interface Section {
        /** A paragraph. */
        record Text(String text) implements Section {}

        /** Names and values. */
        record Facts(List<Fact> facts) implements Section {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /** Rows under headings, aligned. */
        record Table(List<String> headings, List<List<String>> rows) implements Section {
            public Table {
                headings = List.copyOf(headings);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }

        /** Text in a fixed-width face, to be copied. */
        record Code(String text) implements Section {}

        /** Small print. */
        record Footnote(String text) implements Section {}

        /** A way out to a web page. */
        record Link(String label, String url) implements Section {}
    }

    /**
     * A button.
     *
     * @param action its name, by which the press is routed
     * @param value opaque; comes back with the press and is looked up, never trusted
     * @param confirm a question that the platform asks before the press counts
     * @param offered whom it is drawn for, where the platform can draw it for some alone; empty for everybody. It decides nothing:
     *     whoever presses is judged.
     */
    public record Button(
            String action, String value, String label, Style style, Optional<Confirm> confirm, List<Mention> offered) {
        public Button {
            offered = List.copyOf(offered);
        }

        /** A button for everybody. */
        public Button(String action, String value, String label, Style style, Optional<Confirm> confirm) {
            this(action, value, label, style, confirm, List.of());
        }

        /** The same for these people. */
        public Button offeredTo(List<Mention> people) {
            return new Button(action, value, label, style, confirm, people);
        }

        /** A plain button. */
        public static Button of(String action, String value, String label) {
            return new Button(action, value, label, Style.PLAIN, Optional.empty());
        }

        /** How a button looks. */
        public enum Style {
            PLAIN,
            PRIMARY,
            DANGER
        }
    }

    /** A question with two answers. */
    public record Confirm(String title, String text, String yes, String no) {}
}
