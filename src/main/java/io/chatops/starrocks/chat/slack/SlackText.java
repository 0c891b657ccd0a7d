package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes foreign text harmless for Slack and fits it to Slack's lengths. */
final class SlackText {
    static final String ELLIPSIS = "…";

    /** An asterisk that may begin or end bold text. A row of four or more, which is what a masked secret looks like, does not. */
    private static final Pattern ASTERISK =
            Pattern.compile("(?<![*])[*](?![*])|(?<![*])[*]{2,3}(?![*])|(?<=[^\\s*])[*]{4,}|[*]{4,}(?=[^\\s*])");

    private static final Pattern EMOJI_CODE = Pattern.compile(":(?=[\\w+'-]*[a-z][\\w+'-]*:)");
    private static final Pattern QUOTE = Pattern.compile("(?m)^(\\s*)>");
    private static final Pattern EDGE_UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}_])_|_(?![\\p{L}\\p{N}_])");

    private SlackText() {}

    /** Text without control characters and without characters that turn the direction of writing. */
    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int at = 0; at < lines.length(); at++) {
            if (isUnseen(lines.charAt(at))) {
                return withoutUnseen(lines);
            }
        }
        return lines;
    }

    private static String withoutUnseen(String text) {
        var seen = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (!isUnseen(text.charAt(at))) {
                seen.append(text.charAt(at));
            }
        }
        return seen.toString();
    }

    /** Control characters but line feed and tab, and those that turn the direction of writing or cannot be seen. */
    private static boolean isUnseen(char character) {
        return switch (character) {
            case '\n', '\t' -> false;
            case '\uFEFF', '\u061C' -> true;
            default ->
                Character.isISOControl(character)
                        || isBetween('\u200B', character, '\u200F')
                        || isBetween('\u202A', character, '\u202E')
                        || isBetween('\u2060', character, '\u2069');
        };
    }

    private static boolean isBetween(char first, char character, char last) {
        return first <= character && character <= last;
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
        var calm = clean(text).replace('`', 'ˋ').replace('~', '∼');
        calm = without('*', calm, ASTERISK, found -> "∗".repeat(found.group().length()));
        calm = without('>', calm, QUOTE, found -> found.group(1) + "›");
        calm = without('_', calm, EDGE_UNDERSCORE, found -> "＿");
        calm = without(':', calm, EMOJI_CODE, found -> "∶");
        return escape(calm);
    }

    /** Most texts have no such character, and a regular expression would try each of theirs. */
    private static String without(
            char character, String text, Pattern harmful, Function<MatchResult, String> replacement) {
        return text.indexOf(character) < 0 ? text : harmful.matcher(text).replaceAll(replacement);
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
