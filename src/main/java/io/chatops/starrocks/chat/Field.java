package io.chatops.starrocks.chat;

import io.chatops.starrocks.secret.Secret;
import java.util.List;
import java.util.Optional;

/** One element of a form. All texts are plain. */
public sealed interface Field {
    /** A paragraph to read. */
    record Note(String text) implements Field {}

    /** Names and values to read, as on a summary. */
    record Facts(List<Fact> facts) implements Field {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** Text in a fixed-width face, kept as it is. */
    record Code(String text) implements Field {}

    /** A way out to a web page. */
    record Link(String label, String url) implements Field {}

    /**
     * A button inside the form, which answers as {@link Inbound.Changed}.
     *
     * @param opens what it opens in the browser besides; a secret, since it may let in whoever knows it
     */
    record Press(String action, String label, Optional<Secret> opens) implements Field {
        /** A button that opens nothing. */
        public Press(String action, String label) {
            this(action, label, Optional.empty());
        }
    }

    /** An element that takes an answer. */
    sealed interface Input extends Field {
        /** The name under which the answer comes back; unique in the form. */
        String key();

        String label();

        Optional<String> hint();

        /** Whether the form can be sent off without it. */
        boolean optional();
    }

    /**
     * One of a few entries, all seen at once.
     *
     * @param refreshes whether choosing sends {@link Inbound.Changed}, because other fields depend on it
     */
    record Choice(
            String key,
            String label,
            Optional<String> hint,
            boolean optional,
            List<Option> options,
            Optional<String> chosen,
            boolean refreshes)
            implements Input {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * One of a list that is asked for when it is opened and at each letter typed ({@link Inbound.Search}).
     *
     * @param about what the list depends on: when this changes, an earlier choice is not kept
     */
    record LiveChoice(
            String key,
            String label,
            Optional<String> hint,
            boolean optional,
            Optional<Option> chosen,
            boolean refreshes,
            String about)
            implements Input {}

    /**
     * A whole number.
     *
     * @param only the numbers that can be given; empty for any of the range
     */
    record WholeNumber(
            String key,
            String label,
            Optional<String> hint,
            boolean optional,
            Optional<String> value,
            int least,
            int most,
            List<Integer> only)
            implements Input {
        public WholeNumber {
            only = List.copyOf(only);
        }

        /** Any number of a range. */
        public WholeNumber(
                String key,
                String label,
                Optional<String> hint,
                boolean optional,
                Optional<String> value,
                int least,
                int most) {
            this(key, label, hint, optional, value, least, most, List.of());
        }
    }

    /** A line of text. */
    record Text(
            String key,
            String label,
            Optional<String> hint,
            boolean optional,
            Optional<String> value,
            Optional<String> placeholder,
            int longest)
            implements Input {}

    /** A password: never shown again, and handed in as a secret. */
    record Password(String key, String label, Optional<String> hint, boolean optional, int longest) implements Input {}

    /** Yes or no; comes back as {@code true} or {@code false}. */
    record Toggle(String key, String label, Optional<String> hint, String yes, boolean on) implements Input {
        @Override
        public boolean optional() {
            return true;
        }
    }
}
