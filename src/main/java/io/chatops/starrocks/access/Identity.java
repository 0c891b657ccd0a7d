package io.chatops.starrocks.access;

import java.util.List;

/**
 * One person with an account on each of several platforms, as the configuration says it and nobody else.
 *
 * @param name how cards and the record call the person where their account cannot be shown
 * @param accounts two or more, each on a platform of its own
 */
public record Identity(String name, List<Actor> accounts) {
    public Identity {
        accounts = List.copyOf(accounts);
    }

    /** A person with these accounts. */
    public static Identity of(String name, Actor... accounts) {
        return new Identity(name, List.of(accounts));
    }
}
