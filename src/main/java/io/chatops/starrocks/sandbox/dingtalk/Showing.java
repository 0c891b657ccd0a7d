package io.chatops.starrocks.sandbox.dingtalk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands on a phone's screen: a message as lines of text, without the signs that make headings and bold words. */
final class Showing {
    private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(([^)]*)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*((?:\\\\.|[^*\\\\])*)\\*\\*");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} ");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\p{Punct}])");
    /** A button that sends a message is known by its label; of another it matters where it leads. */
    private static final String SENDS = "dtmd:";

    private Showing() {}

    static List<String> lines(Message message) {
        boolean plain = message.kind().equals("text") || message.kind().equals("sampleText");
        var lines = new ArrayList<String>();
        message.text().lines().map(line -> plain ? line : drawn(line)).forEach(lines::add);
        if (!message.buttons().isEmpty()) {
            lines.add(String.join(
                    " ", message.buttons().stream().map(Showing::button).toList()));
        }
        return lines;
    }

    private static String button(Message.Button button) {
        boolean says = button.address().startsWith(SENDS);
        return "[" + button.label() + (says ? "" : " -> " + button.address()) + "]";
    }

    private static String drawn(String line) {
        var words = HEADING.matcher(line.stripTrailing()).replaceFirst("");
        words = BOLD.matcher(words).replaceAll("$1");
        words = LINK.matcher(words).replaceAll("$1 ($2)");
        return ESCAPED.matcher(words).replaceAll("$1");
    }
}
