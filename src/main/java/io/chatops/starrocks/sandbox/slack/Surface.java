package io.chatops.starrocks.sandbox.slack;

import java.util.Set;

/** Where blocks may stand, which of them, and how many. */
enum Surface {
    MESSAGE(
            50,
            Set.of(
                    "section",
                    "divider",
                    "image",
                    "context",
                    "actions",
                    "header",
                    "input",
                    "rich_text",
                    "video",
                    "file",
                    "markdown",
                    "table",
                    "data_table",
                    "context_actions",
                    "card",
                    "carousel")),
    MODAL(
            100,
            Set.of(
                    "section",
                    "divider",
                    "image",
                    "context",
                    "actions",
                    "header",
                    "input",
                    "rich_text",
                    "video",
                    "alert")),
    HOME(100, Set.of("section", "divider", "image", "context", "actions", "header", "input", "rich_text", "video"));

    private final int most;
    private final Set<String> types;

    Surface(int most, Set<String> types) {
        this.most = most;
        this.types = types;
    }

    int most() {
        return most;
    }

    boolean takes(String type) {
        return types.contains(type);
    }
}
