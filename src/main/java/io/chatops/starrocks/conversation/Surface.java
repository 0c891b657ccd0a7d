package io.chatops.starrocks.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where somebody's requests are listed, so that a press there is answered there. */
enum Surface {
    /** A private answer. */
    ANSWER("requests"),
    /** The bot's own page. */
    HOME("home");

    private final String prefix;

    Surface(String prefix) {
        this.prefix = prefix;
    }

    /** The name of a button here. */
    String action(Press press) {
        return prefix + "." + press.name().toLowerCase(Locale.ROOT);
    }

    /** Which button of which list this is. */
    static Optional<Spotted> of(String action) {
        return Arrays.stream(values())
                .flatMap(surface -> Arrays.stream(Press.values())
                        .filter(press -> surface.action(press).equals(action))
                        .map(press -> new Spotted(surface, press)))
                .findFirst();
    }

    /** What can be pressed in a list. */
    enum Press {
        CONFIRM,
        APPROVE,
        REJECT,
        CONTINUE,
        DISCARD,
        REFRESH
    }

    /** A button and where it stands. */
    record Spotted(Surface surface, Press press) {}
}
