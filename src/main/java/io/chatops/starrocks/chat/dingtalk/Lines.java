package io.chatops.starrocks.chat.dingtalk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown as robots' messages draw it everywhere: headings, bold, lists and lines, never a table, which older clients show as signs.
 * What people or the cloud chose is escaped, so that a name forges no link, no heading and no mention.
 */
final class Lines {
    /** A line ends with two blanks, or the next is drawn behind it. */
    private static final String END = "  \n";

    /** Public robots split here; a push takes more, a phone shows less. */
    private static final int MOST_TITLE = 200;

    private static final int MOST_CHARACTERS = 3_800;

    private static final Pattern SIGNS = Pattern.compile("[\\\\*_\\[\\]()#>`!<~|]");
    private static final Pattern SCHEMES = Pattern.compile("(?i)(dtmd|dingtalk|javascript):");
    /** What cannot be seen, and what turns the direction of the text behind it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    /** At the beginning of a line this makes a list: a number with its point, or a dash or plus. */
    private static final Pattern LIST_SIGN = Pattern.compile("^(\\d*)([-+.])");

    private final List<String> lines = new ArrayList<>();
    private final String cut;
    private int kept = -1;

    /** @param cut the line in place of what there is no room for */
    Lines(String cut) {
        this.cut = cut;
    }

    /** A message that is one sentence. */
    static RobotText saying(String text) {
        return new Lines("").text(text).message(text);
    }

    /** A heading. */
    Lines heading(String text) {
        lines.add("### " + escaped(text));
        return this;
    }

    /** A line of plain text. */
    Lines text(String text) {
        for (var line : text.split("\\R", -1)) {
            lines.add(LIST_SIGN.matcher(escaped(line)).replaceFirst("$1\\\\$2"));
        }
        return this;
    }

    /** A line with a name and what belongs to it. */
    Lines field(String name, String value) {
        boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
        lines.add("**" + escaped(name) + "**" + (chinese ? "：" : ": ") + escaped(value));
        return this;
    }

    /** A choice that can be answered by its number. */
    Lines choice(int number, String text) {
        lines.add(number + ". " + escaped(text));
        return this;
    }

    /** A way out to a web page of our own or the cloud's: never an address that a person wrote. */
    Lines link(String label, String url) {
        boolean page = url.startsWith("https://") || url.startsWith("http://");
        var address = url.replaceAll("\\s", "").replace("(", "%28").replace(")", "%29");
        lines.add(page ? "[" + escaped(label) + "](" + address + ")" : escaped(label));
        return this;
    }

    /** What comes from here on is shown even where what is before it has to be cut. */
    Lines kept() {
        kept = lines.size();
        return this;
    }

    /** The lines of others behind these. */
    Lines append(Lines others) {
        lines.addAll(others.lines);
        return this;
    }

    /** An item of a list, whose first part names it. */
    Lines item(List<String> parts) {
        var written = new ArrayList<String>();
        for (var part : parts) {
            written.add(written.isEmpty() ? "**" + escaped(part) + "**" : escaped(part));
        }
        lines.add("- " + String.join(" · ", written));
        return this;
    }

    /** How long it is so far. */
    int length() {
        return lines.stream().mapToInt(line -> line.length() + END.length()).sum();
    }

    /** The message, cut at a line's end where it would be too long. */
    RobotText.Markdown message(String title) {
        return new RobotText.Markdown(plain(title), fitting(plain(title)));
    }

    /** The same with buttons; the words stand in it too, for clients that draw none. */
    RobotText.ActionCard message(String title, List<RobotText.Button> buttons) {
        return new RobotText.ActionCard(plain(title), fitting(plain(title)), buttons);
    }

    /** A title is drawn as it is, in notifications: short, on one line, and calling nobody. */
    static String plain(String title) {
        var line = UNSEEN.matcher(BREAKS.matcher(title.strip()).replaceAll(" "))
                .replaceAll("")
                .replace('@', '\uff20');
        return line.length() <= MOST_TITLE ? line : line.substring(0, MOST_TITLE - 1) + "…";
    }

    /** The same in parts of so many bytes, for as many places; what there is no room for is left out at a line's end, which is said. */
    List<String> parts(int most, int places) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int reserve = (END + escaped(cut)).getBytes(StandardCharsets.UTF_8).length;
        for (var whole : lines) {
            var line = CardFace.clipped(whole, most - reserve);
            boolean last = parts.size() == places - 1;
            var longer = part.length() == 0 ? line : part + END + line;
            if (CardFace.bytes(longer) <= (last ? most - reserve : most)) {
                part = new StringBuilder(longer);
            } else if (last) {
                part.append(END).append(escaped(cut));
                break;
            } else {
                parts.add(part.toString());
                part = new StringBuilder(line);
            }
        }
        if (part.length() > 0) {
            parts.add(part.toString());
        }
        return parts;
    }

    private String fitting(String title) {
        int first = kept < 0 ? lines.size() : kept;
        var foot = lines.subList(first, lines.size());
        for (int shown = first; shown >= 0; shown--) {
            var part = new ArrayList<>(lines.subList(0, shown));
            if (shown < first) {
                part.add(escaped(cut));
            }
            part.addAll(foot);
            var text = String.join(END, part);
            if (fits(title, text)) {
                return text;
            }
        }
        return escaped(cut);
    }

    private static boolean fits(String title, String text) {
        var param = new RobotText.Markdown(title, text).msgParam().toString();
        // buttons and their addresses need the rest
        return text.length() <= MOST_CHARACTERS
                && param.getBytes(StandardCharsets.UTF_8).length <= RobotText.MOST_BYTES - 2_000;
    }

    /** A text that draws as it is, on one line. An at sign becomes the full-width one, which mentions nobody. */
    static String escaped(String text) {
        var line = UNSEEN.matcher(BREAKS.matcher(text.strip()).replaceAll(" ")).replaceAll("");
        var harmless = SCHEMES.matcher(line).replaceAll("$1 ");
        return SIGNS.matcher(harmless).replaceAll("\\\\$0").replace('@', '\uff20');
    }
}
