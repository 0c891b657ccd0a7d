package io.chatops.starrocks.sandbox.slack;

import java.util.LinkedHashSet;
import java.util.Set;

/** A channel or a direct message with the bot; changed only under the workspace's lock. */
final class Conversation {
    enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }

    private final String id;
    private final String name;
    private final Kind kind;
    private final Set<String> members = new LinkedHashSet<>();
    private boolean archived;

    Conversation(String id, String name, Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Set<String> members() {
        return members;
    }

    boolean has(String account) {
        return members.contains(account);
    }

    boolean archived() {
        return archived;
    }

    void archive() {
        archived = true;
    }

    /** How a slash command names the place: direct messages and private channels have fixed words. */
    String payloadName() {
        return switch (kind) {
            case PUBLIC -> name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }

    /** How a person reads it on the screen. */
    String shownName() {
        return kind == Kind.DIRECT ? "direct message" : "#" + name;
    }
}
