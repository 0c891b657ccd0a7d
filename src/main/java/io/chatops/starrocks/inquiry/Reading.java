package io.chatops.starrocks.inquiry;

import java.util.List;

/** What was made of a typed line. */
sealed interface Reading {
    /** A question that can be asked. */
    record Understood(Inquiry inquiry) implements Reading {}

    /** Something is wrong with it: a sentence that says what is allowed. */
    record Unclear(String text, List<Object> arguments) implements Reading {
        public Unclear {
            arguments = List.copyOf(arguments);
        }

        static Unclear of(String text, Object... arguments) {
            return new Unclear(text, List.of(arguments));
        }
    }
}
