package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.operation.Approval;
import io.chatops.starrocks.operation.Approvals;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who had to say what to an operation, and who said what: for its card and for those who come too late. */
final class ApprovalFacts {
    private ApprovalFacts() {}

    /** What stands out on the card: why somebody said no, went alone, or why it waits or was not sent. */
    static List<Section> sections(Operation operation, Words words) {
        var sections = new ArrayList<Section>();
        var approvals = operation.approvals();
        approvals
                .breakGlass()
                .ifPresent(broken -> sections.add(new Section.Text(words.get(
                        "approval.alone.flag", approvals.given().size(), needed(approvals), broken.reason()))));
        approvals
                .rejection()
                .ifPresent(no -> sections.add(new Section.Text(words.get("approval.reason", no.reason()))));
        operation
                .obstacle()
                .filter(obstacle -> operation.status() == Status.READY || operation.status() == Status.CANCELLED)
                .ifPresent(
                        obstacle -> sections.add(new Section.Text(words.get("approval.obstacle." + obstacle.kind()))));
        return sections;
    }

    /** Everything about the approval, by name. */
    static List<Fact> of(Operation operation, Words words, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        var approvals = operation.approvals();
        if (operation.status() == Status.AWAITING_APPROVAL) {
            approvals.demand().ifPresent(demand -> facts.addAll(asked(operation, demand, words, zone)));
        }
        facts.addAll(decided(operation, words, zone));
        return facts;
    }

    /** Who decided what, and when. */
    static List<Fact> decided(Operation operation, Words words, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        var approvals = operation.approvals();
        int number = 0;
        for (Approval given : approvals.given()) {
            number++;
            var label = words.get("approval.approved", number, needed(approvals), Moment.of(given.at(), zone))
                    + on(operation, given.by(), words);
            facts.add(Fact.of(label, given.by()));
        }
        approvals
                .breakGlass()
                .ifPresent(broken -> facts.add(Fact.of(
                        words.get("approval.alone.by", Moment.of(broken.at(), zone))
                                + on(operation, broken.by(), words),
                        broken.by())));
        approvals
                .rejection()
                .ifPresent(no -> facts.add(Fact.of(
                        words.get("approval.rejected", Moment.of(no.at(), zone)) + on(operation, no.by(), words),
                        no.by())));
        operation
                .obstacle()
                .filter(obstacle -> operation.status() == Status.CANCELLED)
                .flatMap(obstacle -> obstacle.whose())
                .ifPresent(whose -> facts.add(Fact.of(words.get("approval.obstacle.whose"), whose)));
        return facts;
    }

    /** On which platform somebody decided, where it is not that of the request. */
    private static String on(Operation operation, Actor by, Words words) {
        return by.platform().equals(operation.origin().platform())
                ? ""
                : words.get("approval.elsewhere.by", words.platform(by.platform()));
    }

    /** Those who are asked now: the second group too once it is. */
    static List<Mention> approvers(Operation operation) {
        return operation
                .approvals()
                .demand()
                .map(demand -> mentions(operation, people(operation, demand)))
                .orElse(List.of());
    }

    /** Those who are called to decide: not the requester, whom the rule may name and who may not decide on it. */
    static List<Mention> called(Operation operation) {
        return withoutRequester(operation, approvers(operation));
    }

    private static List<Mention> withoutRequester(Operation operation, List<Mention> people) {
        var approvals = operation.approvals();
        return approvals.demand().filter(Demand::selfApproval).isPresent()
                ? people
                : people.stream()
                        .filter(person -> !person.equals(Mention.of(operation.requester())))
                        .toList();
    }

    /** The second group alone, without the requester likewise. */
    static List<Mention> second(Operation operation) {
        return operation
                .approvals()
                .demand()
                .flatMap(Demand::escalation)
                .map(Escalation::people)
                .map(people -> withoutRequester(operation, mentions(operation, people)))
                .orElse(List.of());
    }

    /** How far it is, for example "1 of 2". */
    static String count(Operation operation, Words words) {
        var approvals = operation.approvals();
        return words.get("approval.count", approvals.given().size(), needed(approvals));
    }

    /** When it lapses undecided. */
    static String expires(Operation operation, ZoneId zone) {
        var expiry = operation.approvals().demand().map(Demand::expiry).map(operation.since()::plus);
        return expiry.map(when -> Moment.of(when, zone)).orElse("-");
    }

    private static List<Fact> asked(Operation operation, Demand demand, Words words, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        var origin = operation.origin();
        facts.add(Fact.of(
                words.get("approval.needed"),
                words.get("approval.needed.value", count(operation, words), demand.rule())));
        facts.add(Named.mayApprove(demand, people(operation, demand), operation.requester(), words));
        if (!demand.breakGlass().isEmpty()) {
            facts.add(Named.fact(
                    words.get("approval.alone.may"), demand.breakGlass(), origin.platform(), origin.tenant(), words));
        }
        facts.add(Fact.of(words.get("approval.expires"), expires(operation, zone)));
        return facts;
    }

    private static People people(Operation operation, Demand demand) {
        return Optional.of(operation.approvals().escalated())
                .filter(escalated -> escalated)
                .flatMap(escalated -> demand.escalation())
                .map(Escalation::people)
                .map(demand.approvers()::and)
                .orElse(demand.approvers());
    }

    private static List<Mention> mentions(Operation operation, People people) {
        return Named.mentions(
                people, operation.origin().platform(), operation.origin().tenant());
    }

    private static int needed(Approvals approvals) {
        return approvals.demand().map(Demand::needed).orElse(0);
    }
}
