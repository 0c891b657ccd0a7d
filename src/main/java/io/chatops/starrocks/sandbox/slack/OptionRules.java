package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Options: their number, their sizes, and that what is chosen at first is one of them. */
final class OptionRules {
    private static final int TEXT = 75;
    private static final int VALUE = 150;

    private final Findings findings;
    private final TextRules texts;

    OptionRules(Findings findings) {
        this.findings = findings;
        this.texts = new TextRules(findings);
    }

    /** Options, or groups of them; also the answer to a search. */
    void choices(JsonNode owner, String pointer, int most) {
        if (!owner.has("option_groups")) {
            list(owner, pointer, most, true);
            return;
        }
        var groups = owner.path("option_groups");
        findings.check(groups.size() <= most, "no more than " + most + " items allowed", pointer + "/option_groups");
        List<JsonNode> all = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            var at = pointer + "/option_groups/" + i;
            texts.required(groups.get(i), "label", at, true, TEXT);
            options(groups.get(i), at, most, true);
            Json.each(groups.get(i).path("options")).forEach(all::add);
        }
        initial(owner, pointer, all);
    }

    void list(JsonNode owner, String pointer, int most, boolean plainOnly) {
        findings.check(!owner.path("options").isEmpty(), "must provide at least 1 items", pointer + "/options");
        options(owner, pointer, most, plainOnly);
        initial(owner, pointer, Json.each(owner.path("options")).toList());
    }

    /** An external select brings no options: only the sizes of what it begins with are known. */
    void initial(JsonNode owner, String pointer) {
        if (owner.has("initial_option")) {
            option(owner.path("initial_option"), pointer + "/initial_option", true);
        }
    }

    /** An answer to a search may hold nothing. */
    void found(JsonNode answer) {
        if (answer.has("option_groups")) {
            choices(answer, "", 100);
        } else {
            findings.check(answer.path("options").isArray(), "missing required field: options", "/");
            options(answer, "", 100, true);
        }
    }

    private void options(JsonNode owner, String pointer, int most, boolean plainOnly) {
        var options = owner.path("options");
        findings.check(options.size() <= most, "no more than " + most + " items allowed", pointer + "/options");
        for (int i = 0; i < options.size(); i++) {
            option(options.get(i), pointer + "/options/" + i, plainOnly);
        }
    }

    private void option(JsonNode option, String pointer, boolean plainOnly) {
        Shapes.check(findings, option, "option", pointer);
        texts.required(option, "text", pointer, plainOnly, TEXT);
        findings.check(option.has("value"), "missing required field: value", pointer);
        texts.length(option, "value", pointer, 1, VALUE);
        texts.optional(option, "description", pointer, plainOnly, TEXT);
    }

    private void initial(JsonNode owner, String pointer, List<JsonNode> options) {
        var single = owner.path("initial_option");
        findings.check(
                single.isMissingNode() || options.contains(single),
                "failed to match one of the provided options",
                pointer + "/initial_option");
        findings.check(
                Json.each(owner.path("initial_options")).allMatch(options::contains),
                "failed to match one of the provided options",
                pointer + "/initial_options");
    }
}
