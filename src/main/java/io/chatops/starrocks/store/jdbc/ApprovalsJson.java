package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.JsonFields.object;
import static io.chatops.starrocks.store.jdbc.JsonFields.put;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.operation.Approval;
import io.chatops.starrocks.operation.Approvals;
import io.chatops.starrocks.operation.BreakGlass;
import io.chatops.starrocks.operation.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What others said to an operation, as JSON, and back. */
final class ApprovalsJson {
    private ApprovalsJson() {}

    static ObjectNode write(Approvals approvals) {
        var json = object().put("reminders", approvals.reminders()).put("escalated", approvals.escalated());
        put(approvals.demand(), demand -> json.set("demand", demand(demand)));
        var given = json.putArray("given");
        approvals.given().forEach(approval -> given.add(said(approval.by(), approval.at())));
        put(
                approvals.rejection(),
                rejection -> json.set(
                        "rejection", said(rejection.by(), rejection.at()).put("reason", rejection.reason())));
        put(
                approvals.breakGlass(),
                broken -> json.set("breakGlass", said(broken.by(), broken.at()).put("reason", broken.reason())));
        return json;
    }

    static Approvals read(JsonFields json) {
        return new Approvals(
                json.optionalPart("demand").map(ApprovalsJson::demand),
                json.parts("given")
                        .map(given -> new Approval(by(given), given.instant("at")))
                        .toList(),
                json.optionalPart("rejection")
                        .map(said -> new Rejection(by(said), said.text("reason"), said.instant("at"))),
                json.optionalPart("breakGlass")
                        .map(said -> new BreakGlass(by(said), said.text("reason"), said.instant("at"))),
                Math.toIntExact(json.number("reminders")),
                json.flag("escalated"));
    }

    private static ObjectNode said(Actor by, Instant at) {
        var json = object().put("at", at.toString());
        json.set("by", OperationJson.actor(by));
        return json;
    }

    private static Actor by(JsonFields json) {
        return OperationJson.actor(json.part("by"));
    }

    private static ObjectNode demand(Demand demand) {
        var json = object().put("rule", demand.rule())
                .put("needed", demand.needed())
                .put("selfApproval", demand.selfApproval())
                .put("firstReminder", demand.firstReminder().toString())
                .put("expiry", demand.expiry().toString());
        json.set("approvers", people(demand.approvers()));
        json.set("breakGlass", people(demand.breakGlass()));
        put(
                demand.escalation(),
                escalation -> json.putObject("escalation")
                        .put("after", escalation.after().toString())
                        .set("people", people(escalation.people())));
        return json;
    }

    private static Demand demand(JsonFields json) {
        return new Demand(
                json.text("rule"),
                people(json.part("approvers")),
                Math.toIntExact(json.number("needed")),
                json.flag("selfApproval"),
                Duration.parse(json.text("firstReminder")),
                json.optionalPart("escalation")
                        .map(escalation -> new Escalation(
                                Duration.parse(escalation.text("after")), people(escalation.part("people")))),
                Duration.parse(json.text("expiry")),
                people(json.part("breakGlass")));
    }

    private static ObjectNode people(People people) {
        var json = object();
        write(json, "users", people.users());
        write(json, "groups", people.groups());
        write(json, "channels", people.channels());
        return json;
    }

    private static void write(ObjectNode json, String name, List<String> ids) {
        var array = json.putArray(name);
        ids.forEach(array::add);
    }

    private static People people(JsonFields json) {
        return new People(
                json.texts("users").toList(),
                json.texts("groups").toList(),
                json.texts("channels").toList());
    }
}
