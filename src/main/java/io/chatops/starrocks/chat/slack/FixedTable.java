package io.chatops.starrocks.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays rows out in columns for a fixed-width face; Chinese, Japanese and Korean characters take two columns. */
final class FixedTable {
    private static final int WIDEST_CELL = 40;
    private static final String GAP = "  ";

    private FixedTable() {}

    /** The rows under their headings, not longer than {@code most} characters; whole rows are left out, and the mark says so. */
    static String of(List<String> headings, List<List<String>> rows, int most, String mark) {
        int columns = Stream.concat(Stream.of(headings), rows.stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        var widths = new int[columns];
        Stream.concat(Stream.of(headings), rows.stream()).forEach(row -> widen(widths, row));
        var shown = new StringBuilder(line(headings, widths)).append('\n').append(rule(widths));
        for (var row : rows) {
            var next = "\n" + line(row, widths);
            if (shown.length() + SlackText.escape(next).length() + mark.length() + 1 > most) {
                return shown.append('\n').append(mark).toString();
            }
            shown.append(next);
        }
        return shown.toString();
    }

    private static void widen(int[] widths, List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            widths[column] = Math.max(widths[column], width(cell(row, column)));
        }
    }

    private static String line(List<String> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < widths.length; column++) {
            var cell = cell(row, column);
            cells.add(cell + " ".repeat(widths[column] - width(cell)));
        }
        return String.join(GAP, cells).stripTrailing();
    }

    private static String rule(int[] widths) {
        var parts = new ArrayList<String>();
        for (int width : widths) {
            parts.add("-".repeat(width));
        }
        return String.join(GAP, parts);
    }

    private static String cell(List<String> row, int column) {
        var text = column < row.size()
                ? SlackText.clean(row.get(column)).replace('\n', ' ').replace('\t', ' ')
                : "";
        var kept = text;
        while (width(kept) > WIDEST_CELL) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.length() == text.length() ? text : kept + SlackText.ELLIPSIS;
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(FixedTable::columns).sum();
    }

    private static int columns(int character) {
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || (character >= 0x2E80 && character <= 0xA4CF)
                        || (character >= 0xAC00 && character <= 0xD7A3)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0xFE30 && character <= 0xFE6F)
                        || (character >= 0xFF00 && character <= 0xFF60)
                        || (character >= 0xFFE0 && character <= 0xFFE6)
                        || (character >= 0x1F300 && character <= 0x1FAFF)
                        || (character >= 0x20000 && character <= 0x3FFFD));
    }
}
