package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said in the thread of a card, so that those who have to act or want to know are called. Pure. */
final class Calls {
    private Calls() {}

    /** What calls somebody when an operation has come into its status; empty for states that nobody has to hear of. */
    static Optional<Card> of(Operation operation, Words words) {
        return switch (operation.status()) {
            case RUNNING, FAILED, REFUSED, UNSETTLED, AWAITING_SECRET, STILL_CREATING, REJECTED ->
                Optional.of(toRequester(operation, words, "card.call." + operation.status()));
            case EXPIRED ->
                wasAsked(operation)
                        ? Optional.of(toRequester(operation, words, "approval.call.expired"))
                        : Optional.empty();
            case CANCELLED ->
                operation.obstacle().isPresent()
                        ? Optional.of(toRequester(operation, words, "approval.call.cancelled"))
                        : Optional.empty();
            case AWAITING_APPROVAL -> isNew(operation) ? Optional.of(toApprovers(operation, words)) : Optional.empty();
            case DRAFT, AWAITING_CONFIRMATION, READY, SUBMITTING, UNKNOWN, SUBMITTED -> Optional.empty();
        };
    }

    /** What is said besides; empty where the card says it all. */
    static Optional<Card> of(Operation operation, Note note, Words words, ZonedDateTime now) {
        return switch (note) {
            case APPROVED ->
                operation.approvals().enough()
                        ? Optional.of(toRequester(operation, words, "approval.call.approved"))
                        : Optional.empty();
            case REMINDED ->
                Optional.of(card(
                        words.get(
                                "approval.call.reminded",
                                operation.plan().name(),
                                ApprovalFacts.count(operation, words)),
                        Tone.WAITING,
                        List.of(new Section.Text(
                                words.get("approval.call.until", ApprovalFacts.expires(operation, now.getZone())))),
                        ApprovalFacts.called(operation)));
            case ESCALATED ->
                Optional.of(card(
                        words.get("approval.call.escalated", operation.plan().name()),
                        Tone.WAITING,
                        List.of(new Section.Text(
                                words.get("approval.call.until", ApprovalFacts.expires(operation, now.getZone())))),
                        ApprovalFacts.second(operation)));
            case BROKEN_GLASS -> operation.approvals().breakGlass().map(broken -> alone(operation, words));
        };
    }

    /** Loud, and to everybody who was to be asked. */
    private static Card alone(Operation operation, Words words) {
        var broken = operation.approvals().breakGlass().orElseThrow();
        return card(
                words.get("approval.call.alone", operation.plan().name()),
                Tone.BAD,
                List.of(
                        new Section.Facts(List.of(Fact.of(words.get("approval.alone.who"), broken.by()))),
                        new Section.Text(words.get("approval.reason", broken.reason()))),
                Stream.concat(Stream.of(Mention.of(operation.requester())), ApprovalFacts.approvers(operation).stream())
                        .distinct()
                        .toList());
    }

    private static Card toApprovers(Operation operation, Words words) {
        return card(
                words.get("approval.call.asked", operation.plan().name()),
                Tone.WAITING,
                List.of(new Section.Text(words.get("approval.call.asked.how"))),
                ApprovalFacts.called(operation));
    }

    private static Card toRequester(Operation operation, Words words, String key) {
        return card(
                words.get(key, operation.plan().name()),
                OperationCards.tone(operation),
                List.of(),
                List.of(Mention.of(operation.requester())));
    }

    private static Card card(String title, Tone tone, List<Section> sections, List<Mention> called) {
        return new Card(title, tone, sections, List.of(), called);
    }

    /** A change of the same moment, such as a first approval, is not a new request. */
    private static boolean isNew(Operation operation) {
        var approvals = operation.approvals();
        return approvals.given().isEmpty() && approvals.reminders() == 0 && !approvals.escalated();
    }

    private static boolean wasAsked(Operation operation) {
        return operation.status() == Status.EXPIRED
                && operation.approvals().demand().isPresent();
    }
}
