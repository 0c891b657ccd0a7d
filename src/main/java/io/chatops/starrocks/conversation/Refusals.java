package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Verdict;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a decision was not taken, to the one person who wanted it: a sentence of its own for each reason, and who was first. */
final class Refusals {
    private final Switch mode;

    Refusals(Switch mode) {
        this.mode = mode;
    }

    /** A refusal in words, and the names that belong to it. */
    record Refusal(String text, List<Fact> facts) {
        Card card() {
            var sections = facts.isEmpty() ? List.<Section>of() : List.<Section>of(new Section.Facts(facts));
            return new Card(text, Tone.WARNING, sections, List.of(), List.of());
        }
    }

    Refusal of(Verdict verdict, Words words, ZoneId zone) {
        if (!(verdict instanceof Verdict.Refused refused)) {
            return new Refusal(words.get("answer.operation.gone"), List.of());
        }
        return switch (refused.reason()) {
            case TOO_LATE -> new Refusal(said(refused, words), first(refused.operation(), words, zone));
            case READ_ONLY, STOPPED -> new Refusal(said(refused, words), state(mode.now(), words, zone));
            case NOT_ALLOWED -> notAllowed(refused, words);
            case NOBODY_CAN_APPROVE, NOT_AN_APPROVER, OWN_REQUEST, APPROVED_BEFORE ->
                new Refusal(said(refused, words), ApprovalFacts.of(refused.operation(), words, zone));
            case NOT_YOURS, CHANGED_SINCE, NO_REASON, DIRECTORY_SILENT -> new Refusal(said(refused, words), List.of());
        };
    }

    /** What keeps anything new from being taken now; empty when nothing does. */
    Optional<Refusal> mode(Words words, ZoneId zone) {
        var state = mode.now();
        return state.mode().takesRequests()
                ? Optional.empty()
                : Optional.of(new Refusal(words.get("answer.refused." + state.mode()), state(state, words, zone)));
    }

    /** Who set the mode, when and why. */
    static List<Fact> state(ModeState state, Words words, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        state.by().ifPresent(by -> facts.add(Fact.of(words.get("admin.by"), by)));
        state.since().ifPresent(since -> facts.add(Fact.of(words.get("admin.since"), Moment.of(since, zone))));
        state.reason().ifPresent(reason -> facts.add(Fact.of(words.get("admin.reason"), reason)));
        return facts;
    }

    private static String said(Verdict.Refused refused, Words words) {
        return words.get(
                "answer.refused." + refused.reason(),
                words.get("card.status." + refused.operation().status()));
    }

    private static Refusal notAllowed(Verdict.Refused refused, Words words) {
        var text = refused.missing()
                .map(missing -> words.get("answer.refused.NOT_ALLOWED") + " " + Answers.reason(words, missing))
                .orElseGet(() -> words.get("approval.refused.outsider"));
        return new Refusal(text, List.of());
    }

    /** Whoever was first: those who decided, else the requester, who alone can have done the rest. */
    private static List<Fact> first(Operation operation, Words words, ZoneId zone) {
        var facts = new ArrayList<>(ApprovalFacts.decided(operation, words, zone));
        var own = switch (operation.status()) {
            case DRAFT -> Optional.of("approval.first.edited");
            case CANCELLED ->
                operation.obstacle().isPresent() ? Optional.<String>empty() : Optional.of("approval.first.cancelled");
            case AWAITING_CONFIRMATION,
                    AWAITING_APPROVAL,
                    READY,
                    AWAITING_SECRET,
                    SUBMITTING,
                    UNKNOWN,
                    SUBMITTED,
                    STILL_CREATING,
                    RUNNING,
                    FAILED,
                    REFUSED,
                    UNSETTLED,
                    REJECTED,
                    EXPIRED -> Optional.<String>empty();
        };
        own.ifPresent(key ->
                facts.add(Fact.of(words.get(key, Moment.of(operation.since(), zone)), operation.requester())));
        return facts;
    }
}
