package io.chatops.starrocks.chat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a form does after it was sent off. */
public sealed interface FormAnswer {
    /** It stays, with a sentence under each of these fields; everything typed is kept. */
    record Errors(Map<String, String> byField) implements FormAnswer {
        public Errors {
            byField = Map.copyOf(byField);
        }
    }

    /** It shows this instead. */
    record Next(Form form) implements FormAnswer {}

    /** It shows {@code meanwhile} at once and {@code then} when that is there; the adapter sees to the order. */
    record Later(Form meanwhile, CompletableFuture<Late> then) implements FormAnswer {}

    /** A form that was not ready when the platform had to be answered. */
    interface Late {
        /** The form, when it is still what is to be shown; empty when the person has gone on, perhaps on another replica. */
        Optional<Form> form();

        /** What is to be shown in its place, when the person has gone on while it was brought to the screen. */
        Optional<Form> instead();

        /** A form that is shown whatever happened meanwhile. */
        static Late always(Form form) {
            return new Late() {
                @Override
                public Optional<Form> form() {
                    return Optional.of(form);
                }

                @Override
                public Optional<Form> instead() {
                    return Optional.empty();
                }
            };
        }
    }

    /** It closes. */
    record Done() implements FormAnswer {}
}
