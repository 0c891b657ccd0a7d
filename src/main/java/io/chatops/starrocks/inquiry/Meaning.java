package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import java.time.Instant;

/**
 * What a button under an answer means: the button itself carries an opaque id alone.
 *
 * @param owner who asked; nobody else may press
 * @param command the line that asks the same, for a button that came too late
 * @param at when the button was drawn
 */
public record Meaning(Actor owner, Deed deed, String command, Instant at) {
    /** What pressing does. */
    public sealed interface Deed {}

    /** Asks a question and shows its answer in place. */
    public record Ask(Inquiry inquiry) implements Deed {}

    /** Sends all of an answer as a file. */
    public record File(Inquiry inquiry) implements Deed {}

    /** Shows an answer to everybody in the place. */
    public record Show(Card card) implements Deed {}

    /** It was shown before, and is not shown again. */
    public record Shown() implements Deed {}
}
