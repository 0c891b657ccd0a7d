package io.chatops.starrocks.sandbox.dingtalk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One person and the bot, or a group. */
final class Conversation {
    private final String id;
    private final String title;
    private final boolean direct;
    private final Set<String> members = new LinkedHashSet<>();
    private final List<Message> messages = new ArrayList<>();

    Conversation(String id, String title, boolean direct) {
        this.id = id;
        this.title = title;
        this.direct = direct;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** What stands above it on the screen of the bot or of a person. */
    String shownTo(String reader) {
        return direct ? "与 " + (reader.equals(title) ? Directory.BOT_NAME : title) + " 单聊" : title;
    }

    boolean direct() {
        return direct;
    }

    /** The encrypted ids of the people in it. */
    Set<String> members() {
        return members;
    }

    /** Oldest first. */
    List<Message> messages() {
        return messages;
    }
}
