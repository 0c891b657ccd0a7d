package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.secret.Secret;
import java.util.Map;
import java.util.Optional;

/** What a person did, translated from the platform's payload; nothing in it is trusted. */
public sealed interface Inbound {
    /** Who did it, by the platform's word. */
    Actor actor();

    /** A command was typed: the text after the command's name. */
    record Command(Actor actor, Place place, String text, Doorway doorway) implements Inbound {}

    /**
     * Something was said to the bot: a mention, a direct message, or a message handed over by a shortcut.
     *
     * @param text as the platform wrote it, the mention taken off
     */
    record Said(Actor actor, Place place, String text, Doorway doorway) implements Inbound {}

    /**
     * A button on a message was pressed.
     *
     * @param action the button's name
     * @param value what the button carries
     * @param message where it stands; empty for a private answer
     */
    record Pressed(Actor actor, Place place, String action, String value, Optional<MessageRef> message, Doorway doorway)
            implements Inbound {}

    /**
     * A form was sent off.
     *
     * @param form the id that the form was opened with
     * @param values by field key; a field left empty is missing
     * @param secrets the values of secret fields
     */
    record Submitted(Actor actor, String form, FormRef ref, Map<String, String> values, Map<String, Secret> secrets)
            implements Inbound {
        public Submitted {
            values = Map.copyOf(values);
            secrets = Map.copyOf(secrets);
        }
    }

    /**
     * Something inside a form was pressed or chosen that the form waits for.
     *
     * @param action the name of the button, or the key of the field
     * @param values everything on the form at that time, by field key
     * @param secrets the values of secret fields at that time
     */
    record Changed(
            Actor actor,
            String form,
            FormRef ref,
            String action,
            Map<String, String> values,
            Map<String, Secret> secrets,
            Doorway doorway)
            implements Inbound {
        public Changed {
            values = Map.copyOf(values);
            secrets = Map.copyOf(secrets);
        }
    }

    /** A form was closed without being sent off. */
    record Closed(Actor actor, String form) implements Inbound {}

    /** Somebody opened a live list or typed in it. */
    record Search(Actor actor, String form, String field, String query) implements Inbound {}

    /** Somebody opened the bot's own page. */
    record HomeOpened(Actor actor) implements Inbound {}

    /**
     * An adapter refused something by itself, and has said so.
     *
     * @param actor who it claims to be from
     * @param what a word for the record, without anything that was said
     */
    record Refused(Actor actor, Place place, String what) implements Inbound {}
}
