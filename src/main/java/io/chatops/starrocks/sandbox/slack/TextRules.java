package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** Lengths and kinds of text objects and plain strings. */
final class TextRules {
    private final Findings findings;

    TextRules(Findings findings) {
        this.findings = findings;
    }

    void required(JsonNode owner, String field, String pointer, boolean plainOnly, int most) {
        if (!owner.has(field)) {
            findings.add("missing required field: " + field, pointer);
            return;
        }
        optional(owner, field, pointer, plainOnly, most);
    }

    void optional(JsonNode owner, String field, String pointer, boolean plainOnly, int most) {
        if (owner.has(field)) {
            object(owner.path(field), pointer + "/" + field, plainOnly, most);
        }
    }

    void object(JsonNode text, String pointer, boolean plainOnly, int most) {
        if (!text.isObject()) {
            findings.add("must provide an object", pointer);
            return;
        }
        var type = Json.text(text, "type");
        var known = type.equals("plain_text") || (type.equals("mrkdwn") && !plainOnly);
        findings.check(known, "must be a valid enum value", pointer + "/type");
        length(text, "text", pointer, 1, most);
    }

    /** A string's length where it is given, in UTF-16 units as Slack counts. */
    void length(JsonNode owner, String field, String pointer, int least, int most) {
        if (!owner.has(field)) {
            findings.check(least == 0 || !field.equals("text"), "missing required field: " + field, pointer);
            return;
        }
        var length = Json.text(owner, field).length();
        findings.check(length >= least, "must be more than " + (least - 1) + " characters", pointer + "/" + field);
        findings.check(length <= most, "must be less than " + (most + 1) + " characters", pointer + "/" + field);
    }
}
