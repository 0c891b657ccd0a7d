package io.chatops.starrocks.chat.slack;

import java.util.regex.Pattern;

/** A way out to a web page in Slack's markup. */
final class SlackLink {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"`]{1,2900}");

    private SlackLink() {}

    /** A link with its label; when the address is none for a browser, label and address as text. */
    static String of(String label, String url) {
        var words = SlackText.harmless(SlackText.notEmpty(label), 200);
        return ADDRESS.matcher(url).matches() && url.length() < 2700
                ? "<" + SlackText.escape(url) + "|" + words.replace('|', '/') + ">"
                : words + ": " + SlackText.harmless(url, 2000);
    }
}
