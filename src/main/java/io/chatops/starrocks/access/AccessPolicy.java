package io.chatops.starrocks.access;

import java.util.List;
import java.util.Optional;

/**
 * Who may use the bot, by platform ids: nothing is allowed until the configuration says so.
 *
 * @param channels ids of channels where it may be used; {@code "*"} for any
 * @param users ids of people who may use it; {@code "*"} for anyone in those channels
 */
public record AccessPolicy(List<String> channels, List<String> users) {
    /** The word that stands for "any" when it is written out. */
    public static final String ANY = "*";

    /** The key of {@link #channels} in the configuration, as refusals name it. */
    public static final String CHANNELS_KEY = "access.channels";

    /** The key of {@link #users} in the configuration, as refusals name it. */
    public static final String USERS_KEY = "access.users";

    public AccessPolicy {
        channels = List.copyOf(channels);
        users = List.copyOf(users);
    }

    /**
     * What is missing for this person to act in this channel; empty when nothing is. A person who is not allowed anywhere is told
     * about the users first.
     */
    public Optional<Missing> missing(Actor actor, String channel) {
        var user = missingUser(actor);
        return user.isPresent() || allows(channels, channel) ? user : Optional.of(new Missing(CHANNELS_KEY, channel));
    }

    /** What is missing for this person to read in a conversation of their own with the bot, which no channel list names. */
    public Optional<Missing> missingUser(Actor actor) {
        return allows(users, actor.user()) ? Optional.empty() : Optional.of(new Missing(USERS_KEY, actor.user()));
    }

    private static boolean allows(List<String> ids, String id) {
        return ids.contains(ANY) || ids.contains(id);
    }

    /**
     * What the configuration lacks.
     *
     * @param key the key that a person with the right would extend
     * @param id the id to add there
     */
    public record Missing(String key, String id) {}
}
