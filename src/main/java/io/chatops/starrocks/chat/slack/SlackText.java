package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes foreign text harmless for Slack and fits it to Slack's lengths. */
final class SlackText {
    static final String ELLIPSIS = "…";

    /** Control characters but line feed and tab, and those that turn the direction of writing or cannot be seen. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u061C]");

    /** An asterisk that may begin or end bold text. A row of four or more, which is what a masked secret looks like, does not. */
    private static final Pattern ASTERISK =
            Pattern.compile("(?<![*])[*](?![*])|(?<![*])[*]{2,3}(?![*])|(?<=[^\\s*])[*]{4,}|[*]{4,}(?=[^\\s*])");

    private static final Pattern EMOJI_CODE = Pattern.compile(":(?=[\\w+'-]*[a-z][\\w+'-]*:)");
    private static final Pattern QUOTE = Pattern.compile("(?m)^(\\s*)>");
    private static final Pattern EDGE_UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}_])_|_(?![\\p{L}\\p{N}_])");

    private SlackText() {}

    /** Text without control characters and without characters that turn the direction of writing. */
    static String clean(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** At most {@code most} characters; an ellipsis stands where something is missing. No surrogate pair is torn. */
    static String cut(String text, int most) {
        return cut(text, most, ELLIPSIS);
    }

    /** At most {@code most} characters, with this mark where something is missing. */
    static String cut(String text, int most, String mark) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - mark.length());
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var cut = text.substring(0, end) + mark;
        return cut.length() <= most ? cut : cut.substring(0, most);
    }

    /** A text object that Slack shows as it is. Slack refuses an empty one, so a dash stands for nothing. */
    static PlainTextObject plain(String text, int most) {
        return PlainTextObject.builder()
                .text(notEmpty(cut(clean(text), most)))
                .emoji(false)
                .build();
    }

    /** A text object in Slack's markup; the text must have been made harmless. */
    static MarkdownTextObject markup(String harmless) {
        return MarkdownTextObject.builder().text(harmless).verbatim(true).build();
    }

    /**
     * Foreign text inside markup: {@code &<>} escaped as Slack asks, and characters that would format replaced by look-alikes,
     * because Slack knows no escape for them. An underscore inside a word formats nothing and stays.
     */
    static String harmless(String text) {
        var calm = ASTERISK.matcher(clean(text))
                .replaceAll(found -> "∗".repeat(found.group().length()))
                .replace('`', 'ˋ')
                .replace('~', '∼');
        calm = QUOTE.matcher(calm).replaceAll("$1›");
        calm = EDGE_UNDERSCORE.matcher(calm).replaceAll("＿");
        calm = EMOJI_CODE.matcher(calm).replaceAll("∶");
        return escape(calm);
    }

    /** Foreign text inside markup, not longer than {@code most} characters after it was made harmless. */
    static String harmless(String text, int most) {
        return fit(text, most, ELLIPSIS, SlackText::harmless);
    }

    /** As much of a text as fits after it was made longer by escapes, and the mark when that is not all. */
    private static String fit(String text, int most, String mark, UnaryOperator<String> escapes) {
        var whole = escapes.apply(text);
        if (whole.length() <= most) {
            return whole;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (escapes.apply(text.substring(0, middle)).length() + mark.length() <= most) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return escapes.apply(cut(text, fits, "")) + mark;
    }

    /** The three characters that Slack reads as its own. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A block in a fixed-width face, kept as it is, not longer than {@code most} characters. */
    static String fixedWidth(String text, int most, String mark) {
        var fence = "```";
        var safe = clean(text).replace(fence, "ˋˋˋ");
        int room = most - 2 * fence.length() - 2;
        return fence + "\n" + fit(safe, room, "\n" + mark, SlackText::escape) + "\n" + fence;
    }

    /** How Slack names a person, who then is called; the id as plain text when it cannot be one. */
    static String person(String user) {
        return user.matches("[UW][A-Z0-9]{2,}") ? "<@" + user + ">" : harmless(user);
    }

    static String notEmpty(String text) {
        return text.isBlank() ? "-" : text;
    }
}
