package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import java.util.Optional;
import java.util.function.Supplier;

/** What a person's wish comes to, for an operation as it stands. */
sealed interface Decision {
    /**
     * It moves.
     *
     * @param event what the record calls it
     * @param reason what the person gave for it; empty where none is asked
     * @param note what else people are told
     */
    record Move(Operation next, String event, String reason, Optional<Note> note) implements Decision {
        static Move to(Operation next, String event) {
            return new Move(next, event, "", Optional.empty());
        }

        Move because(String words) {
            return new Move(next, event, words, note);
        }

        Move noting(Note said) {
            return new Move(next, event, reason, Optional.of(said));
        }
    }

    /** It stays as it is. */
    record Refusal(Verdict.Reason reason, Optional<Missing> missing) implements Decision {
        static Refusal of(Verdict.Reason reason) {
            return new Refusal(reason, Optional.empty());
        }
    }

    /** The refusal if there is one, else what it comes to. */
    static Decision unless(Optional<Refusal> refusal, Supplier<Decision> otherwise) {
        return refusal.<Decision>map(no -> no).orElseGet(otherwise);
    }
}
