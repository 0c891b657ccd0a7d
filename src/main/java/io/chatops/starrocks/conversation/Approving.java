package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Eligibility;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.operation.Verdict.Reason;
import io.chatops.starrocks.operation.Worker;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What approvers do: approve, reject with a reason, go ahead alone with a reason. The desk decides each anew; whoever is refused is
 * told why, alone, and the card is drawn again in case it was an old one.
 */
final class Approving {
    private final Oversight oversight;
    private final Desk desk;
    private final Worker worker;
    private final Painter painter;
    private final Refusals refusals;
    private final RefusalRecord record;
    private final ReasonForms reasons;
    private final WizardForms forms;

    Approving(
            Oversight oversight,
            Desk desk,
            Worker worker,
            Painter painter,
            Refusals refusals,
            RefusalRecord record,
            ReasonForms reasons,
            WizardForms forms) {
        this.oversight = oversight;
        this.desk = desk;
        this.worker = worker;
        this.painter = painter;
        this.refusals = refusals;
        this.record = record;
        this.reasons = reasons;
        this.forms = forms;
    }

    /** Whether two accounts are one person's. */
    boolean isSamePerson(Actor one, Actor other) {
        return oversight.gate().identities().same(one, other);
    }

    /** A yes; whether it counted and the card alone says so. */
    boolean approve(Shown shown, Audience audience) {
        return said(desk.approve(shown.id(), audience.actor(), shown.digest()), audience);
    }

    /**
     * Opens the form of a no, for somebody who may say it.
     *
     * @param home whether it was pressed on the bot's own page
     */
    void reject(Shown shown, Audience audience, boolean home) {
        ask(shown, audience, false, operation -> reasons.reject(operation, audience.words(), home));
    }

    /** Opens the form of going alone, for somebody who may. */
    void alone(Shown shown, Audience audience) {
        ask(shown, audience, true, operation -> reasons.alone(operation, audience.words()));
    }

    /** A form that asks for a reason, drawn as it was; who may give it is judged when it comes back. */
    Optional<Form> again(FormName name, Words words) {
        return Shown.parse(name.subject())
                .flatMap(shown -> desk.find(shown.id()))
                .flatMap(operation -> reasons.again(name, operation, words));
    }

    /** A form with a reason came back. */
    FormAnswer submitted(FormName name, Inbound.Submitted submitted, Words words, ZoneId zone) {
        var shown = Shown.parse(name.subject());
        if (shown.isEmpty()) {
            return new FormAnswer.Next(forms.saying("gone", words, words.get("answer.operation.gone")));
        }
        var reason = ReasonForms.reason(submitted.values(), oversight.masker());
        if (reason.isEmpty()) {
            return new FormAnswer.Errors(Map.of(ReasonForms.REASON, words.get("approval.form.reason.missing")));
        }
        var verdict = name.kind().equals(ReasonForms.ALONE)
                ? desk.breakGlass(
                        shown.get().id(), submitted.actor(), shown.get().digest(), reason)
                : desk.reject(shown.get().id(), submitted.actor(), shown.get().digest(), reason);
        boolean drawn = settle(verdict);
        if (verdict instanceof Verdict.Moved) {
            return drawn
                    ? new FormAnswer.Done()
                    : new FormAnswer.Next(forms.saying("gone", words, words.get("answer.drawn_later")));
        }
        return new FormAnswer.Next(refused(verdict, words, zone));
    }

    private Form refused(Verdict verdict, Words words, ZoneId zone) {
        var refusal = refusals.of(verdict, words, zone);
        return forms.saying("gone", words, refusal.text(), refusal.facts());
    }

    private void ask(Shown shown, Audience audience, boolean alone, Function<Operation, Form> form) {
        var operation = desk.find(shown.id());
        if (operation.isEmpty()) {
            said(new Verdict.Nowhere(), audience);
            return;
        }
        var hindrance = hindrance(operation.get(), shown, audience.actor(), alone);
        if (hindrance.isPresent()) {
            record.refused(
                    audience.actor(),
                    audience.place(),
                    (alone ? "break_glass " : "reject ") + hindrance.get().reason());
            said(hindrance.get(), audience);
            return;
        }
        if (audience.chat()
                .open(audience.doorway(), audience.actor(), form.apply(operation.get()))
                .ref()
                .isEmpty()) {
            audience.whisper(Card.Tone.WARNING, "answer.form.not_opened");
        }
    }

    /** Nobody shall type a reason in vain. What is not known yet is left to the desk, which asks again when the reason came. */
    private Optional<Verdict.Refused> hindrance(Operation operation, Shown shown, Actor actor, boolean alone) {
        if (operation.status() != Status.AWAITING_APPROVAL) {
            return refusal(Reason.TOO_LATE, operation);
        }
        if (!operation.digest().brief().equals(shown.digest())) {
            return refusal(Reason.CHANGED_SINCE, operation);
        }
        return switch (eligibility(operation, actor, alone)) {
            case YES, UNKNOWN -> Optional.empty();
            case OWN_REQUEST -> refusal(Reason.OWN_REQUEST, operation);
            case NOT_AN_APPROVER -> refusal(Reason.NOT_AN_APPROVER, operation);
            case OUTSIDER -> refusal(Reason.NOT_ALLOWED, operation);
            case UNMAPPED ->
                Optional.of(new Verdict.Refused(Reason.NOT_ALLOWED, operation, Optional.of(Gate.unmapped(actor))));
        };
    }

    private static Optional<Verdict.Refused> refusal(Reason reason, Operation operation) {
        return Optional.of(new Verdict.Refused(reason, operation));
    }

    private Eligibility eligibility(Operation operation, Actor actor, boolean alone) {
        var demand = operation.approvals().demand().orElseThrow();
        var spot = operation.origin().spot();
        return alone
                ? oversight.gate().mayBreakGlass(actor, spot, demand)
                : oversight
                        .gate()
                        .mayApprove(
                                actor,
                                operation.requester(),
                                spot,
                                demand,
                                operation.approvals().escalated());
    }

    /** A decision that counted is shown by the card, or said when that has to wait; one that did not is answered. Whether it is the card. */
    private boolean said(Verdict verdict, Audience audience) {
        boolean drawn = settle(verdict);
        if (!(verdict instanceof Verdict.Moved)) {
            audience.whisper(
                    refusals.of(verdict, audience.words(), audience.zone()).card());
        } else if (!drawn) {
            audience.whisper(Card.Tone.WORKING, "answer.drawn_later");
        }
        return drawn && verdict instanceof Verdict.Moved;
    }

    /** Whether the card shows what became of it. */
    private boolean settle(Verdict verdict) {
        if (verdict instanceof Verdict.Moved moved) {
            boolean drawn = painter.show(moved.operation().id());
            if (moved.operation().status() == Status.READY) {
                worker.nudge(moved.operation().id());
            }
            return drawn;
        }
        return !(verdict instanceof Verdict.Refused refused)
                || painter.draw(refused.operation().id());
    }
}
