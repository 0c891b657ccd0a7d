package io.chatops.starrocks.chat;

import java.util.Optional;

/**
 * An entry to choose. Texts are plain: an adapter escapes and cuts them to its platform's lengths.
 *
 * @param value what the choice is called inside; checked again when it comes back
 * @param recommended whether it is the one that is recommended; its label says so as well
 */
public record Option(String value, String label, Optional<String> description, boolean recommended) {
    /** An entry that is not recommended more than others. */
    public Option(String value, String label, Optional<String> description) {
        this(value, label, description, false);
    }

    /** The value of no entry: it stands for a list that could not be read. */
    private static final String UNREAD = "!unread";

    /** An entry without a second line. */
    public static Option of(String value, String label) {
        return new Option(value, label, Optional.empty());
    }

    /** The only entry of a list that could not be read: it says so, and why, and is no answer. */
    public static Option unread(String label, String why) {
        return new Option(UNREAD, label, Optional.of(why));
    }

    /** Whether this value was chosen in a list that could not be read. */
    public static boolean isUnread(String value) {
        return value.equals(UNREAD);
    }
}
