package io.chatops.starrocks.intent;

import java.util.regex.Pattern;

/** Takes Slack's markup out of a text: mentions and bare links vanish, labelled links leave their label, entities are decoded. */
final class SlackMarkup {
    private static final Pattern LABELLED = Pattern.compile("<(?:https?|mailto|tel):[^|<>]*\\|([^<>]*)>");
    private static final Pattern CONTROL = Pattern.compile("<(?:[@#!][^<>]*|(?:https?|mailto|tel):[^<>]*)>");
    private static final Pattern BARE_LINK = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern EMOJI = Pattern.compile("(?<![A-Za-z0-9]):[a-z][a-z0-9_+'-]{0,40}:(?![A-Za-z0-9])");
    private static final Pattern STRUCK = Pattern.compile("(?<![\\w~])~[^~\\n]{1,200}~(?![\\w~])");
    private static final Pattern SLANTED =
            Pattern.compile("(?<![A-Za-z0-9_])_([^_\\s](?:[^\\n]*?[^_\\s])?)_(?![A-Za-z0-9_])");
    private static final Pattern FENCE = Pattern.compile("```");

    private SlackMarkup() {}

    static String strip(String text) {
        var plain = LABELLED.matcher(text).replaceAll(" $1 ");
        plain = CONTROL.matcher(plain).replaceAll(" ");
        plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        // a struck-out word was taken back by its writer
        plain = STRUCK.matcher(plain).replaceAll(" ");
        plain = FENCE.matcher(plain).replaceAll("\n");
        plain = SLANTED.matcher(plain).replaceAll("$1");
        plain = EMOJI.matcher(plain).replaceAll(" ");
        plain = BARE_LINK.matcher(plain).replaceAll(" ");
        return plain.replace("*", "").replace('`', '"');
    }
}
