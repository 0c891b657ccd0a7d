package io.chatops.starrocks.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the chats as HTML. The few marks that stand before titles are drawn here, since not every machine has a face for them. */
final class Markup {
    private static final Pattern ANGLED = Pattern.compile("&lt;([^&]+(?:&amp;[^&]+)*)&gt;");
    private static final Pattern FENCE = Pattern.compile("(?s)```\\n?(.*?)\\n?```");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]+)\\*(?![\\w*])");
    private static final Map<String, String> MARKS =
            Map.of("⏳", "waiting", "⏸️", "waiting", "🔄", "working", "✅", "good", "⚠️", "warning", "❌", "bad");

    private final JsonNode people;

    /** @param people names by ids */
    Markup(JsonNode people) {
        this.people = people;
    }

    /** Text that means nothing but itself. */
    static String plain(String text) {
        var html = escaped(text);
        for (var mark : MARKS.entrySet()) {
            html = html.replace(mark.getKey(), "<i class=\"mark " + mark.getValue() + "\"></i>");
        }
        return html;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Slack's mrkdwn, in which the bot escapes whatever people typed. */
    String slack(String source) {
        var text =
                plain(source.replace("&lt;", "\uE000").replace("&gt;", "\uE001").replace("&amp;", "&"));
        text = ANGLED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(angled(found.group(1))));
        text = FENCE.matcher(text).replaceAll("<pre>$1</pre>");
        text = BOLD.matcher(text).replaceAll("<b>$1</b>");
        return text.replace("\uE000", "&lt;").replace("\uE001", "&gt;");
    }

    private String angled(String inside) {
        int bar = inside.indexOf('|');
        if (inside.startsWith("@")) {
            var id = inside.substring(1);
            return "<span class=\"mention\">@" + people.path(id).asText(id) + "</span>";
        }
        return "<a>" + (bar < 0 ? inside : inside.substring(bar + 1)) + "</a>";
    }

    /** The markdown that DingTalk draws: headings, bold, links, and marks that are taken back. */
    static String dingTalk(String source) {
        var html = new StringBuilder();
        for (var line : source.split("\n", -1)) {
            var text = plain(line.stripTrailing())
                    .replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>")
                    .replaceAll("(?<!\\\\)\\[([^\\]]+)]\\([^)]*\\)", "<a>$1</a>")
                    .replaceAll("\\\\(\\p{Punct}|&[a-z]+;)", "$1");
            html.append(
                    text.startsWith("#") ? "<h3>" + text.replaceFirst("^#+ ", "") + "</h3>" : "<p>" + text + "</p>");
        }
        return html.toString().replace("<p></p>", "<p>&nbsp;</p>");
    }
}
