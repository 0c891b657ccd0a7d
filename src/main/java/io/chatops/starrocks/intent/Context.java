package io.chatops.starrocks.intent;

import java.util.Optional;

/** Which product the conversation around a line has named so far. */
public enum Context {
    /** The thread or the slash command names StarRocks. */
    STARROCKS("starrocks"),
    /** No product has been named. */
    NONE("none"),
    /** The thread is about another product. */
    OTHER("other");

    private final String wireName;

    Context(String wireName) {
        this.wireName = wireName;
    }

    /** The name outside the program. */
    public String wireName() {
        return wireName;
    }

    /** The context of that outward name. */
    public static Optional<Context> ofWireName(String name) {
        for (var context : values()) {
            if (context.wireName.equals(name)) {
                return Optional.of(context);
            }
        }
        return Optional.empty();
    }
}
