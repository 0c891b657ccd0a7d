package io.chatops.starrocks.sandbox.slack;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's text as a person reads it: names for ids, labels for links, no marks for bold, italics and code. */
final class Mrkdwn {
    private static final Pattern ANGLED = Pattern.compile("<([^<>]+)>");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w_])_([^_\\n]+)_(?![\\w_])");
    private static final Pattern STRUCK = Pattern.compile("(?<![\\w~])~([^~\\n]+)~(?![\\w~])");
    private static final Pattern CODE = Pattern.compile("```\\n?|`");

    private final Directory directory;

    Mrkdwn(Directory directory) {
        this.directory = directory;
    }

    String read(String source) {
        var text = ANGLED.matcher(source).replaceAll(match -> Matcher.quoteReplacement(angled(match.group(1))));
        for (var mark : new Pattern[] {BOLD, ITALIC, STRUCK}) {
            text = mark.matcher(text).replaceAll("$1");
        }
        return unescaped(CODE.matcher(text).replaceAll(""));
    }

    /** What a person types, as Slack hands it on. */
    static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String angled(String inside) {
        var bar = inside.indexOf('|');
        var target = bar < 0 ? inside : inside.substring(0, bar);
        if (target.isEmpty()) {
            return inside;
        }
        UnaryOperator<String> labelOr = other -> bar < 0 ? other : inside.substring(bar + 1);
        return switch (target.charAt(0)) {
            case '@' -> "@" + directory.nameOf(target.substring(1));
            case '#' ->
                "#"
                        + directory
                                .conversation(target.substring(1))
                                .map(Conversation::name)
                                .orElse(labelOr.apply(target));
            case '!' -> special(target, labelOr);
            default -> bar < 0 ? target : labelOr.apply(target) + " (" + target + ")";
        };
    }

    private static String special(String target, UnaryOperator<String> labelOr) {
        if (target.startsWith("!date^") || target.startsWith("!subteam^")) {
            return labelOr.apply(target.substring(1));
        }
        return "@" + target.substring(1);
    }
}
