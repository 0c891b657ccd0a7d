package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.instance.PasswordRule;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.operation.Worker;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The buttons of an operation's card. Whatever is pressed is looked up and decided anew; who may not, or is too late, is told so
 * alone, and the card is drawn again in case it was an old one.
 */
final class Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final Desk desk;
    private final Worker worker;
    private final Painter painter;
    private final Creation creation;
    private final WizardForms forms;
    private final Refusals refusals;
    private final Approving approving;
    private final Optional<PasswordCard> page;

    Decisions(
            Desk desk,
            Worker worker,
            Painter painter,
            Creation creation,
            WizardForms forms,
            Refusals refusals,
            Approving approving,
            Optional<PasswordCard> page) {
        this.desk = desk;
        this.worker = worker;
        this.painter = painter;
        this.creation = creation;
        this.forms = forms;
        this.refusals = refusals;
        this.approving = approving;
        this.page = page;
    }

    /** Whether a button is for those who approve, whom the desk itself judges; others are the requester's. */
    static boolean isForApprovers(String action) {
        return action.equals(Actions.APPROVE) || action.equals(Actions.REJECT) || action.equals(Actions.ALONE);
    }

    /** Leaves the operation named for the log: whoever called this logs what breaks, and ends it. */
    void pressed(Inbound.Pressed pressed, Audience audience) {
        var shown = Shown.parse(pressed.value());
        var operation = shown.map(Shown::id).flatMap(desk::find);
        if (shown.isEmpty() || operation.isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.operation.gone");
            return;
        }
        pressed.message().ifPresent(message -> painter.remember(operation.get(), message, 0));
        var id = operation.get().id();
        MDC.put(OperationId.IN_LOG, id.value());
        switch (pressed.action()) {
            case Actions.CONFIRM -> confirm(shown.get(), audience);
            case Actions.APPROVE -> approving.approve(shown.get(), audience);
            case Actions.REJECT -> approving.reject(shown.get(), audience, false);
            case Actions.ALONE -> approving.alone(shown.get(), audience);
            case Actions.EDIT -> edit(operation.get(), audience);
            case Actions.CANCEL -> said(desk.cancel(id, audience.actor()), audience);
            case Actions.CHECK -> check(id, audience);
            case Actions.SECRET -> secret(operation.get(), audience);
            case Actions.AGAIN -> again(operation.get(), audience);
            default -> audience.whisper(Tone.WARNING, "answer.operation.gone");
        }
    }

    /** A password came for an operation that waits for it. */
    FormAnswer secret(OperationId id, Inbound.Submitted submitted, Words words, ZoneId zone) {
        var password = submitted.secrets().get(Problem.PASSWORD);
        var problem = password == null
                ? Optional.of(new Problem(Problem.PASSWORD, "missing", List.of()))
                : PasswordRule.problem(password);
        if (problem.isPresent() || password == null) {
            return new FormAnswer.Errors(
                    Map.of(Problem.PASSWORD, problem.map(words::of).orElse("")));
        }
        var verdict = desk.provideSecret(id, submitted.actor(), password);
        if (verdict instanceof Verdict.Moved) {
            boolean drawn = painter.show(id);
            worker.nudge(id);
            return drawn
                    ? new FormAnswer.Done()
                    : new FormAnswer.Next(forms.saying(id.value(), words, words.get("answer.drawn_later")));
        }
        var refusal = refusals.of(verdict, words, zone);
        return new FormAnswer.Next(forms.saying(id.value(), words, refusal.text(), refusal.facts()));
    }

    /**
     * The final word on what was shown; the desk judges whose it is and whether it counts.
     *
     * @return whether it counted and the card alone says so
     */
    boolean confirm(Shown shown, Audience audience) {
        var id = shown.id();
        var verdict = desk.confirm(id, audience.actor(), shown.digest());
        boolean drawn = said(verdict, audience);
        if (verdict instanceof Verdict.Moved) {
            worker.nudge(id);
        }
        return drawn;
    }

    private void edit(Operation operation, Audience audience) {
        if (creation.halted(audience)) {
            return;
        }
        var verdict = operation.status() == Status.DRAFT && isTheirs(operation, audience)
                ? new Verdict.Moved(operation)
                : desk.edit(operation.id(), audience.actor());
        if (verdict instanceof Verdict.Moved) {
            reopen(operation, audience);
        } else {
            said(verdict, audience);
        }
    }

    /** It is sent back by now, whatever becomes of the form. */
    private void reopen(Operation operation, Audience audience) {
        try {
            creation.open(operation.plan().answers(), Optional.of(operation.id()), audience);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            audience.whisper(Tone.WARNING, "answer.edit.not_opened");
        }
    }

    private boolean isTheirs(Operation operation, Audience audience) {
        return approving.isSamePerson(operation.requester(), audience.actor());
    }

    private void again(Operation operation, Audience audience) {
        if (isTheirs(operation, audience)) {
            creation.open(operation.plan().answers(), Optional.empty(), audience);
        } else {
            said(new Verdict.Refused(Verdict.Reason.NOT_YOURS, operation), audience);
        }
    }

    private void check(OperationId id, Audience audience) {
        var verdict = desk.checkNow(id, audience.actor());
        if (verdict instanceof Verdict.Moved) {
            worker.nudge(id);
            audience.whisper(Tone.WORKING, "answer.checking");
        } else {
            said(verdict, audience);
        }
    }

    private void secret(Operation operation, Audience audience) {
        if (!isTheirs(operation, audience)) {
            said(new Verdict.Refused(Verdict.Reason.NOT_YOURS, operation), audience);
        } else if (operation.status() != Status.AWAITING_SECRET) {
            said(new Verdict.Refused(Verdict.Reason.TOO_LATE, operation), audience);
        } else if (page.isPresent()) {
            audience.whisper(page.get().of(operation, audience.words()));
        } else {
            var opened = audience.chat()
                    .open(
                            audience.doorway(),
                            audience.actor(),
                            forms.secret(operation.id().value(), audience.words(), Optional.empty()));
            if (opened.ref().isEmpty()) {
                audience.whisper(Tone.WARNING, "answer.form.not_opened");
            }
        }
    }

    /**
     * A refused press gets an answer of its own; a counted one is answered by the card, or in words when that has to wait. Whether it is
     * the card.
     */
    private boolean said(Verdict verdict, Audience audience) {
        if (verdict instanceof Verdict.Moved moved) {
            boolean drawn = painter.show(moved.operation().id());
            if (!drawn) {
                audience.whisper(Tone.WORKING, "answer.drawn_later");
            }
            return drawn;
        }
        audience.whisper(refusals.of(verdict, audience.words(), audience.zone()).card());
        if (verdict instanceof Verdict.Refused refused) {
            painter.draw(refused.operation().id());
        }
        return false;
    }
}
