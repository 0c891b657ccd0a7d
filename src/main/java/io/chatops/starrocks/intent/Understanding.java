package io.chatops.starrocks.intent;

import java.util.List;
import java.util.Optional;

/**
 * How a line was understood.
 *
 * @param intent what is to be done now
 * @param operation the operation behind a question for the product, carried on once the person has chosen StarRocks; for every
 *     other intent the intent itself, or empty when nothing was understood
 * @param slots the values for {@code intent}, or for {@code operation} while the product is asked for
 * @param reasons each step of the decision, in order
 */
public record Understanding(Intent intent, Optional<Intent> operation, Slots slots, List<String> reasons) {
    public Understanding {
        reasons = List.copyOf(reasons);
    }
}
