package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** A table: 100 rows of 20 cells of raw or rich text. */
final class TableRules {
    private TableRules() {}

    static void check(Findings findings, JsonNode table, String pointer) {
        var rows = table.path("rows");
        findings.check(rows.isArray() && !rows.isEmpty(), "must provide at least 1 items", pointer + "/rows");
        findings.check(rows.size() <= 100, "no more than 100 items allowed", pointer + "/rows");
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            findings.check(row.size() <= 20, "no more than 20 items allowed", pointer + "/rows/" + r);
            for (int c = 0; c < row.size(); c++) {
                cell(findings, row.get(c), pointer + "/rows/" + r + "/" + c);
            }
        }
    }

    private static void cell(Findings findings, JsonNode cell, String pointer) {
        var type = Json.text(cell, "type");
        if (type.equals("raw_text")) {
            findings.check(!Json.text(cell, "text").isEmpty(), "must be more than 0 characters", pointer + "/text");
        } else {
            findings.check(type.equals("rich_text"), "unsupported type: " + type, pointer + "/type");
        }
    }
}
