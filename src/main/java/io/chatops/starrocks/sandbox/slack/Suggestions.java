package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Reads the bot's answer to a search; what Slack could not show is noted as the bot's mistake. */
final class Suggestions {
    private Suggestions() {}

    static List<JsonNode> read(Acknowledgement answer, SlackLedger ledger) {
        if (answer.problem().isPresent()) {
            var status = answer instanceof Acknowledgement.Answered answered ? ", status " + answered.status() : "";
            ledger.mistake("options request: " + answer.problem().get() + status);
            return List.of();
        }
        var found = Json.readObject(answer.body());
        if (found.isEmpty()) {
            ledger.mistake("options request: the answer is no JSON object");
            return List.of();
        }
        var findings = new Findings();
        new OptionRules(findings).found(found.get());
        if (!findings.isEmpty()) {
            ledger.mistake("options request: " + findings.messages());
            return List.of();
        }
        var single = Json.array().add(found.get());
        return Json.each(single)
                .flatMap(answered -> Stream.concat(
                        Json.each(answered.path("options")),
                        Json.each(answered.path("option_groups")).flatMap(group -> Json.each(group.path("options")))))
                .toList();
    }
}
