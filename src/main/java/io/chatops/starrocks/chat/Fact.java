package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name and its value, plain text both.
 *
 * @param who shown in place of the value, in the platform's way of naming people
 */
public record Fact(String label, String value, List<Mention> who) {
    public Fact {
        who = List.copyOf(who);
    }

    /** A plain fact. */
    public static Fact of(String label, String value) {
        return new Fact(label, value, List.of());
    }

    /** A fact that names a person. */
    public static Fact of(String label, Actor person) {
        return of(label, List.of(Mention.of(person)));
    }

    /** A fact that names some people. */
    public static Fact of(String label, List<Mention> who) {
        return new Fact(label, who.stream().map(Mention::id).collect(Collectors.joining(", ")), who);
    }
}
