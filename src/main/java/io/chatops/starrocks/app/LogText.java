package io.chatops.starrocks.app;

import ch.qos.logback.core.Context;
import io.chatops.starrocks.config.LogFormat;
import io.chatops.starrocks.secret.Masker;

/** Makes text fit for the log: without secrets, and unable to look like a line of its own. */
final class LogText {
    private static final Masker SHAPES = Masker.ofShapes();
    private static final String KEY = Masker.class.getName();
    private static final String FORMAT = LogFormat.class.getName();

    private LogText() {}

    /** From now on this mask, which knows the configured secrets, serves all that is logged; before it, shapes and names do. */
    static void mask(Context log, Masker knowing) {
        log.putObject(KEY, knowing);
    }

    /** From now on all that is logged is written so; before it, as text. */
    static void write(Context log, LogFormat format) {
        log.putObject(FORMAT, format);
    }

    static LogFormat format(Context log) {
        return log.getObject(FORMAT) instanceof LogFormat format ? format : LogFormat.TEXT;
    }

    static String masked(Context log, String text) {
        return (log.getObject(KEY) instanceof Masker knowing ? knowing : SHAPES).mask(text);
    }

    /** The text with its line breaks, and what moves the cursor written out: for where nothing can be forged by a line break. */
    static String visible(String text) {
        if (text.codePoints().noneMatch(character -> breaksOrHides(character) && "\n\r\t".indexOf(character) < 0)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (breaksOrHides(character) && "\n\r\t".indexOf(character) < 0) {
                shown.append("\\u%04x".formatted(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** The text on one line: what would break the line or move the cursor is written out, so that nobody can forge a line. */
    static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append('\t');
                default -> {
                    if (breaksOrHides(character)) {
                        line.append("\\u%04x".formatted(character));
                    } else {
                        line.appendCodePoint(character);
                    }
                }
            }
        });
        return line.toString();
    }

    private static boolean breaksOrHides(int character) {
        return switch (Character.getType(character)) {
            // escape sequences of terminals, line and paragraph separators, and marks that turn the direction of
            // writing
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> true;
            default -> false;
        };
    }
}
