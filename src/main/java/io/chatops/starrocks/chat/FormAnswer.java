package io.chatops.starrocks.chat;

import java.util.Map;
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
    record Later(Form meanwhile, CompletableFuture<Form> then) implements FormAnswer {}

    /** It closes. */
    record Done() implements FormAnswer {}
}
