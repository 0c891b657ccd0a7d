package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import java.util.Optional;

/**
 * A name and its value, plain text both.
 *
 * @param person shown in place of the value, in the platform's way of naming people
 */
public record Fact(String label, String value, Optional<Actor> person) {
    /** A plain fact. */
    public static Fact of(String label, String value) {
        return new Fact(label, value, Optional.empty());
    }

    /** A fact that names a person. */
    public static Fact of(String label, Actor person) {
        return new Fact(label, person.user(), Optional.of(person));
    }
}
