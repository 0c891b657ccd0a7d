package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws an operation. Pure: the same operation at the same time is the same card, in the zone that the time is given in. */
final class OperationCards {
    private OperationCards() {}

    static Card of(Operation operation, Words words, ZonedDateTime now) {
        return new Card(
                words.get("card.title." + operation.status(), operation.plan().name()),
                tone(operation),
                sections(operation, words, now),
                buttons(operation, words),
                List.of());
    }

    static Tone tone(Operation operation) {
        return switch (operation.status()) {
            case DRAFT, AWAITING_CONFIRMATION, AWAITING_APPROVAL, AWAITING_SECRET -> Tone.WAITING;
            case READY -> held(operation) ? Tone.WAITING : Tone.WORKING;
            case SUBMITTING, SUBMITTED, STILL_CREATING -> Tone.WORKING;
            case RUNNING -> Tone.GOOD;
            case UNKNOWN, UNSETTLED -> Tone.WARNING;
            case REFUSED, FAILED -> Tone.BAD;
            case REJECTED, CANCELLED, EXPIRED -> Tone.PLAIN;
        };
    }

    private static List<Section> sections(Operation operation, Words words, ZonedDateTime now) {
        var sections = new ArrayList<Section>();
        sections.add(new Section.Text(story(operation, words, now.toInstant())));
        sections.addAll(ApprovalFacts.sections(operation, words));
        operation
                .failure()
                .filter(failure -> OperationCards.tellsFailure(operation))
                .ifPresent(failure -> sections.add(new Section.Text(reason(operation, failure, words))));
        sections.add(new Section.Facts(people(operation, words, now.getZone())));
        made(operation, words).ifPresent(sections::add);
        connect(operation, words, sections);
        if (asked(operation)) {
            sections.add(new Section.Facts(Summary.of(operation.plan(), words)));
            sections.add(new Section.Facts(Summary.of(operation.estimate(), operation.plan(), words)));
        } else {
            sections.add(new Section.Text(Chosen.brief(operation.plan().answers(), words)));
        }
        console(operation, words).ifPresent(sections::add);
        sections.add(new Section.Footnote(
                words.get("card.footnote", operation.digest().brief(), operation.id())));
        return sections;
    }

    /** Whether somebody has yet to say yes, and so must see everything. */
    private static boolean asked(Operation operation) {
        return operation.status() == Status.AWAITING_CONFIRMATION || operation.status() == Status.AWAITING_APPROVAL;
    }

    private static String story(Operation operation, Words words, Instant now) {
        return words.get(
                story(operation),
                elapsed(operation.since(), now, words),
                operation.plan().region(),
                operation.outcome().status().orElse("-"),
                operation.id());
    }

    private static String story(Operation operation) {
        if (operation.status() == Status.EXPIRED
                && operation.approvals().demand().isPresent()) {
            return "approval.story.expired";
        }
        if (held(operation)) {
            return "approval.story.held";
        }
        boolean notLookedAt = operation.status() == Status.SUBMITTED
                && operation.outcome().status().isEmpty();
        return notLookedAt ? "card.story.SUBMITTED.new" : "card.story." + operation.status();
    }

    private static boolean held(Operation operation) {
        return operation.status() == Status.READY && operation.obstacle().isPresent();
    }

    private static boolean tellsFailure(Operation operation) {
        return switch (operation.status()) {
            case REFUSED, UNKNOWN, UNSETTLED, SUBMITTING -> true;
            case DRAFT,
                    AWAITING_CONFIRMATION,
                    AWAITING_APPROVAL,
                    READY,
                    AWAITING_SECRET,
                    SUBMITTED,
                    STILL_CREATING,
                    RUNNING,
                    FAILED,
                    REJECTED,
                    CANCELLED,
                    EXPIRED -> false;
        };
    }

    /** Only what is refused for good may be told to be tried again: anything else is still this operation's to do or to find. */
    private static String reason(Operation operation, CloudFailure failure, Words words) {
        if (operation.status() == Status.REFUSED) {
            return words.of(failure);
        }
        var said = words.get(reason(operation, failure), failure.code(), failure.message());
        return failure.requestId().isEmpty() ? said : said + " " + words.get("failure.request", failure.requestId());
    }

    private static String reason(Operation operation, CloudFailure failure) {
        boolean waiting = operation.status() == Status.SUBMITTING && failure.kind() == CloudFailure.Kind.THROTTLED;
        boolean unanswered = failure.kind() == CloudFailure.Kind.UNDECIDED
                && failure.requestId().isEmpty();
        return waiting ? "card.reason.again" : unanswered ? "card.reason.unanswered" : "card.reason";
    }

    private static List<Fact> people(Operation operation, Words words, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.get("card.requested_by"), operation.requester()));
        operation.confirmedBy().ifPresent(actor -> facts.add(Fact.of(words.get("card.confirmed_by"), actor)));
        facts.addAll(ApprovalFacts.of(operation, words, zone));
        return facts;
    }

    private static Optional<Section> made(Operation operation, Words words) {
        var facts = new ArrayList<Fact>();
        operation.outcome().instance().ifPresent(id -> facts.add(Fact.of(words.get("card.instance"), id.value())));
        operation.outcome().status().ifPresent(word -> facts.add(Fact.of(words.get("card.status"), word)));
        operation.outcome().order().ifPresent(order -> facts.add(Fact.of(words.get("card.order"), order)));
        operation.outcome().requestId().ifPresent(id -> facts.add(Fact.of("RequestId", id)));
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Section.Facts(facts));
    }

    /** How to connect: no answer of the service names the port, so 9030 is said to be the documented default. */
    private static void connect(Operation operation, Words words, List<Section> sections) {
        if (operation.outcome().addresses().isEmpty()) {
            if (operation.status() == Status.RUNNING) {
                sections.add(new Section.Text(words.get("card.addresses.unknown")));
            }
            return;
        }
        var hosts = operation.outcome().addresses();
        sections.add(new Section.Facts(List.of(
                Fact.of(words.get("card.addresses"), String.join("\n", hosts)),
                Fact.of(words.get("card.user"), "admin"))));
        sections.add(new Section.Code("mysql -h " + hosts.get(0) + " -P 9030 -u admin -p"));
        sections.add(new Section.Text(words.get("card.credentials")));
    }

    private static Optional<Section> console(Operation operation, Words words) {
        return switch (operation.status()) {
            case UNSETTLED, FAILED, STILL_CREATING, UNKNOWN, RUNNING ->
                Optional.of(new Section.Link(
                        words.get("card.console"),
                        Console.starRocks(operation.plan().region().value())));
            case DRAFT,
                    AWAITING_CONFIRMATION,
                    AWAITING_APPROVAL,
                    READY,
                    AWAITING_SECRET,
                    SUBMITTING,
                    SUBMITTED,
                    REFUSED,
                    REJECTED,
                    CANCELLED,
                    EXPIRED -> Optional.empty();
        };
    }

    private static List<Button> buttons(Operation operation, Words words) {
        var id = operation.id().value();
        return switch (operation.status()) {
            case AWAITING_CONFIRMATION ->
                List.of(
                        create(operation, words),
                        Button.of(Actions.EDIT, id, words.get("card.edit")),
                        danger(Actions.CANCEL, id, words.get("card.cancel")));
            case AWAITING_APPROVAL -> approval(operation, words);
            case DRAFT ->
                List.of(
                        Button.of(Actions.EDIT, id, words.get("card.edit.continue")),
                        danger(Actions.CANCEL, id, words.get("card.cancel")));
            case AWAITING_SECRET ->
                List.of(
                        primary(Actions.SECRET, id, words.get("card.secret"), Optional.empty()),
                        danger(Actions.CANCEL, id, words.get("card.cancel")));
            case SUBMITTED, STILL_CREATING -> List.of(Button.of(Actions.CHECK, id, words.get("card.check")));
            case REFUSED, UNSETTLED, FAILED, EXPIRED, REJECTED ->
                List.of(Button.of(Actions.AGAIN, id, words.get("card.again")));
            case READY ->
                operation.obstacle().isPresent()
                        ? List.of(danger(Actions.CANCEL, id, words.get("card.cancel")))
                        : List.of();
            case SUBMITTING, UNKNOWN, RUNNING, CANCELLED -> List.of();
        };
    }

    /** Going alone is offered only where the rule lets somebody; who that is, is asked when it is pressed. */
    private static List<Button> approval(Operation operation, Words words) {
        var id = operation.id().value();
        var approvers = ApprovalFacts.approvers(operation);
        var requester = List.of(Mention.of(operation.requester()));
        var buttons = new ArrayList<>(List.of(
                ApprovalButtons.approve(Actions.APPROVE, operation, words.get("approval.approve"), words)
                        .offeredTo(approvers),
                ApprovalButtons.reject(Actions.REJECT, operation, words.get("approval.reject"))
                        .offeredTo(approvers),
                Button.of(Actions.EDIT, id, words.get("card.edit")).offeredTo(requester),
                danger(Actions.CANCEL, id, words.get("card.cancel")).offeredTo(requester)));
        operation
                .approvals()
                .demand()
                .filter(demand -> !demand.breakGlass().isEmpty())
                .ifPresent(demand ->
                        buttons.add(danger(Actions.ALONE, Shown.of(operation).value(), words.get("approval.alone"))));
        return buttons;
    }

    /** The button carries what it shows, so that a press on an old card is known. A subscription is paid at once: asked once more. */
    private static Button create(Operation operation, Words words) {
        Optional<Card.Confirm> sure = operation.plan().payment().type() == PayType.PRE_PAID
                ? Optional.of(new Card.Confirm(
                        words.get("card.sure.title"),
                        words.get("card.sure.text"),
                        words.get("card.create"),
                        words.get("card.sure.no")))
                : Optional.empty();
        return primary(Actions.CONFIRM, Shown.of(operation).value(), words.get("card.create"), sure);
    }

    private static Button primary(String action, String value, String label, Optional<Card.Confirm> confirm) {
        return new Button(action, value, label, Button.Style.PRIMARY, confirm);
    }

    private static Button danger(String action, String value, String label) {
        return new Button(action, value, label, Button.Style.DANGER, Optional.empty());
    }

    private static String elapsed(Instant from, Instant to, Words words) {
        var elapsed = Duration.between(from, to);
        return elapsed.toMinutes() == 0
                ? words.get("card.elapsed.seconds", Math.max(0, elapsed.toSeconds()))
                : words.get("card.elapsed.minutes", elapsed.toMinutes(), elapsed.toSecondsPart());
    }
}
