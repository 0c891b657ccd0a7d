package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;

/** Somebody who is named so that the platform shows and calls them in its own way. */
public sealed interface Mention {
    /** The platform's id of whoever is meant, for a platform that cannot name them. */
    String id();

    /** A person. */
    static Mention of(Actor actor) {
        return new Person(actor);
    }

    /** One person. */
    record Person(Actor actor) implements Mention {
        @Override
        public String id() {
            return actor.user();
        }
    }

    /** The members of a user group (Slack) or department (DingTalk), all of whom are called. */
    record Group(String id) implements Mention {}

    /**
     * Somebody whom this platform has no account of, by a name of the configuration; nobody is called by it.
     *
     * @param id the name
     */
    record Named(String id) implements Mention {}

    /** A channel, named so that one can go there; nobody is called by it. */
    record Channel(String id) implements Mention {}
}
