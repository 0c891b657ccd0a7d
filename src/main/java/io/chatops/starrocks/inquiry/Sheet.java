package io.chatops.starrocks.inquiry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows of an answer, for a file.
 *
 * @param total how many there are, when these are not all
 */
record Sheet(String name, List<String> headings, List<List<String>> rows, int total) {
    Sheet {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    boolean complete() {
        return rows.size() >= total;
    }

    /** As comma-separated values, which a spreadsheet opens. The mark at its beginning tells it that this is UTF-8. */
    String csv() {
        return "\uFEFF"
                + Stream.concat(Stream.of(headings), rows.stream())
                        .map(row -> row.stream().map(Sheet::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** A cell that begins like a formula would be carried out by a spreadsheet: the apostrophe keeps it a text. */
    private static String cell(String value) {
        var safe =
                value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 || value.equals("-") ? value : "'" + value;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
