package io.chatops.starrocks.access;

import java.util.List;
import java.util.OptionalInt;

/**
 * Some people, by platform ids.
 *
 * @param users ids of persons; {@code "*"} for any
 * @param groups ids of user groups (Slack) or departments (DingTalk), whose members are meant
 * @param channels ids of channels, whose members are meant
 */
public record People(List<String> users, List<String> groups, List<String> channels) {
    /** Not anybody. */
    public static final People NOBODY = new People(List.of(), List.of(), List.of());

    public People {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
    }

    /** These persons. */
    public static People users(String... ids) {
        return new People(List.of(ids), List.of(), List.of());
    }

    /** The members of these groups. */
    public static People groups(String... ids) {
        return new People(List.of(), List.of(ids), List.of());
    }

    /** The members of these channels. */
    public static People channels(String... ids) {
        return new People(List.of(), List.of(), List.of(ids));
    }

    /** Whether it names nobody at all. */
    public boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty() && channels.isEmpty();
    }

    /** Whether it means everybody. */
    public boolean isAnybody() {
        return users.contains(AccessPolicy.ANY);
    }

    /**
     * How many persons these are, each counted once however many ids of theirs are named; empty while only a platform could tell, and
     * when nobody is named.
     *
     * @param table who has several ids
     */
    public OptionalInt persons(List<Identity> table) {
        if (isEmpty() || isAnybody() || !groups.isEmpty() || !channels.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) users.stream()
                .map(user -> table.stream()
                        .filter(person -> person.accounts().stream()
                                .anyMatch(account -> account.user().equals(user)))
                        .findFirst()
                        .map(person -> "the person " + person.name())
                        .orElse(user))
                .distinct()
                .count());
    }

    /** These people and others. */
    public People and(People others) {
        return new People(
                Lists.joined(users, others.users),
                Lists.joined(groups, others.groups),
                Lists.joined(channels, others.channels));
    }
}
