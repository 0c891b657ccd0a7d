package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.Tally.Act;
import io.chatops.starrocks.conversation.Tally.Outcome;
import java.util.Optional;

/**
 * What somebody did, where, and how to answer them.
 *
 * @param name of the verb or the button, one of few, as far as it is known before anybody looks closer
 */
record Deed(Act act, String name, Actor actor, Place place, Doorway doorway) {
    /** What is in no verb. */
    static final String TEXT = "text";

    static Deed of(Inbound.Command command, Optional<Verb> verb) {
        return new Deed(Act.COMMAND, name(verb), command.actor(), command.place(), command.doorway());
    }

    static Deed of(Inbound.Said said, Optional<Verb> verb) {
        return new Deed(Act.MESSAGE, name(verb), said.actor(), said.place(), said.doorway());
    }

    static Deed of(Inbound.Pressed pressed) {
        return new Deed(
                Act.PRESS, Actions.known(pressed.action()), pressed.actor(), pressed.place(), pressed.doorway());
    }

    private static String name(Optional<Verb> verb) {
        return verb.map(Verb::name).orElse(TEXT);
    }

    /**
     * What a deed came to.
     *
     * @param name what was asked for, one of few
     */
    record Result(String name, Outcome outcome) {
        static Result answered(String name) {
            return new Result(name, Outcome.ANSWERED);
        }
    }

    /** Answers somebody who may have an answer. */
    @FunctionalInterface
    interface Reply {
        Result to(Audience audience);
    }
}
