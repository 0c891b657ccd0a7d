package io.chatops.starrocks.intent;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves out what a person pasted below the request: log lines, stack traces, other people's words. */
final class PastedText {
    private static final Pattern LOG_LINE = Pattern.compile("^\\s*(?:"
            + "\\[?\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[T ,]\\s*\\d{1,2}:\\d{2}.*"
            + "|\\[?\\d{1,2}:\\d{2}:\\d{2}.*"
            + "|[IWEF]\\d{4,8} .*"
            + "|\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\]?[\\s:].*"
            + "|at [\\w.$/]+\\(.*\\).*"
            + "|Caused by:.*|Exception in thread.*|Traceback .*|\\.\\.\\. \\d+ more"
            + "|[\\w.]+(?:Exception|Error):.*"
            + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\\d{1,2} \\d{2}:\\d{2}.*"
            + ")$");
    private static final Pattern QUOTED_LINE = Pattern.compile("^\\s*(?:>|&gt;).*");
    private static final Pattern BLOCK = Pattern.compile("```[^`]*\\n[^`]*\\n?[^`]*```");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{2,}");

    private PastedText() {}

    /** The text without what was pasted. A text that is nothing but quotation or code keeps it: it is the request itself. */
    static String leaveOut(String text) {
        var outside = BLOCK.matcher(text).replaceAll("\n");
        var kept = saysSomething(outside) ? outside : text;
        var lines = Arrays.stream(kept.split("\\R"))
                .filter(line -> !LOG_LINE.matcher(line).matches())
                .toList();
        var own = lines.stream()
                .filter(line -> !QUOTED_LINE.matcher(line).matches())
                .toList();
        return String.join("\n", saysSomething(String.join("\n", own)) ? own : unquoted(lines));
    }

    private static List<String> unquoted(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^\\s*(?:>|&gt;)+", ""))
                .toList();
    }

    private static boolean saysSomething(String text) {
        return WORD.matcher(SlackMarkup.strip(text)).find();
    }
}
