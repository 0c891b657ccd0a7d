package io.chatops.starrocks.chat.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, without what Slack made of it: links are their words again, and escaped characters themselves. */
final class TypedText {
    /** {@code <https://host/path|host/path>}; mentions of people, channels and groups begin with another character. */
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto|tel):[^|>]*)(?:\\|([^>]*))?>");

    private TypedText() {}

    static String of(String received) {
        var typed = LINK.matcher(received)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(2) == null ? found.group(1) : found.group(2)));
        return typed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
