package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import java.util.Optional;

/**
 * Shows things to people on one platform. Each call ends within a few seconds, keeps to the platform's pace and hands failures back
 * as values; none throws. Every implementation passes ChatOutContract.
 */
public interface ChatOut {
    /** Posts for everybody in a place. */
    Delivery post(Place place, Card card);

    /** Puts a card in place of an earlier one of ours. */
    Delivery edit(MessageRef message, Card card);

    /**
     * Shows a card to one person only: by the doorway's reply token while it lasts, else as a private message in the place, else as
     * a direct message.
     */
    Delivery whisper(Actor to, Place place, Doorway doorway, Card card);

    /**
     * Puts a card in place of the private answer whose button gave the doorway; where that cannot be, shows it anew as
     * {@link #whisper} does.
     */
    Delivery replace(Actor to, Place place, Doorway doorway, Card card);

    /**
     * Sends a file to one person, in their own conversation with the bot and never in a channel, after a card that introduces it.
     * Nothing is shown when the platform does not let the bot send files.
     */
    Delivery hand(Actor to, Place place, Card card, Attachment file);

    /** Opens a form with a doorway's trigger; the reference when it is open. */
    Opened open(Doorway doorway, Actor to, Form form);

    /** Shows a form in place of what an open one shows. */
    Delivery show(FormRef ref, Form form);

    /**
     * Shows a form over what this bot itself showed last in an open one; {@link Delivery.Reason#OUTDATED} when that was sent off
     * since.
     */
    Delivery showAgain(FormRef ref, Form form);

    /** Publishes the bot's own page for a person. */
    Delivery publishHome(Actor to, Card card);

    /** Whether a form may ask for a password: where it may not, a web page has to, or nothing is begun that needs one. */
    default boolean takesPasswords() {
        return true;
    }

    /** The conversation of a person of this platform with the bot alone. */
    default Place own(Actor person) {
        return new Place(person.platform(), person.tenant(), person.user(), Optional.empty(), true);
    }

    /** What the platform tells about a person; never fails: what it does not tell is left at its default. */
    Person person(Actor actor);

    /** Whether a form opened. */
    record Opened(Optional<FormRef> ref, Optional<Delivery.Failed> failure) {}
}
