package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.instance.PasswordRule;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.operation.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The buttons of an operation's card. Whatever is pressed is looked up and decided anew; who may not, or is too late, is told so
 * alone, and the card is drawn again in case it was an old one.
 */
final class Decisions {
    private final Desk desk;
    private final Worker worker;
    private final Painter painter;
    private final Creation creation;
    private final WizardForms forms;

    Decisions(Desk desk, Worker worker, Painter painter, Creation creation, WizardForms forms) {
        this.desk = desk;
        this.worker = worker;
        this.painter = painter;
        this.creation = creation;
        this.forms = forms;
    }

    void pressed(Inbound.Pressed pressed, Audience audience) {
        var parts = List.of(pressed.value().split(" ", 2));
        var operation = OperationId.parse(parts.get(0)).flatMap(desk::find);
        if (operation.isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.operation.gone");
            return;
        }
        pressed.message().ifPresent(message -> painter.remember(operation.get(), message, 0));
        var id = operation.get().id();
        switch (pressed.action()) {
            case Actions.CONFIRM -> confirm(id, parts.size() > 1 ? parts.get(1) : "", audience);
            case Actions.EDIT -> edit(operation.get(), audience);
            case Actions.CANCEL -> said(desk.cancel(id, audience.actor()), audience);
            case Actions.CHECK -> check(id, audience);
            case Actions.SECRET -> secret(operation.get(), audience);
            case Actions.AGAIN -> again(operation.get(), audience);
            default -> audience.whisper(Tone.WARNING, "answer.operation.gone");
        }
    }

    /** A password came for an operation that waits for it. */
    FormAnswer secret(OperationId id, Inbound.Submitted submitted, Words words) {
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
            worker.nudge(id);
            return new FormAnswer.Done();
        }
        return new FormAnswer.Next(forms.saying(id.value(), words, refusal(verdict, words)));
    }

    private void confirm(OperationId id, String shown, Audience audience) {
        var verdict = desk.confirm(id, audience.actor(), shown);
        if (verdict instanceof Verdict.Moved) {
            painter.draw(id);
            worker.nudge(id);
        }
        said(verdict, audience);
    }

    private void edit(Operation operation, Audience audience) {
        var verdict =
                operation.status() == Status.DRAFT && operation.requester().equals(audience.actor())
                        ? new Verdict.Moved(operation)
                        : desk.edit(operation.id(), audience.actor());
        if (verdict instanceof Verdict.Moved) {
            creation.open(operation.plan().answers(), Optional.of(operation.id()), audience);
        }
        said(verdict, audience);
    }

    private void again(Operation operation, Audience audience) {
        if (operation.requester().equals(audience.actor())) {
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
        }
        said(verdict, audience);
    }

    private void secret(Operation operation, Audience audience) {
        if (!operation.requester().equals(audience.actor())) {
            said(new Verdict.Refused(Verdict.Reason.NOT_YOURS, operation), audience);
        } else if (operation.status() != Status.AWAITING_SECRET) {
            said(new Verdict.Refused(Verdict.Reason.TOO_LATE, operation), audience);
        } else {
            var opened = audience.chat()
                    .open(audience.doorway(), audience.actor(), creation.secretForm(operation.id(), audience.words()));
            if (opened.ref().isEmpty()) {
                audience.whisper(Tone.WARNING, "answer.form.not_opened");
            }
        }
    }

    /** A refused press gets an answer of its own; a counted one is answered by the card. */
    private void said(Verdict verdict, Audience audience) {
        if (!(verdict instanceof Verdict.Moved)) {
            audience.whisper(Card.saying(Tone.WARNING, refusal(verdict, audience.words())));
            if (verdict instanceof Verdict.Refused refused) {
                painter.draw(refused.operation().id());
            }
        }
    }

    static String refusal(Verdict verdict, Words words) {
        if (verdict instanceof Verdict.Refused refused) {
            return words.get(
                    "answer.refused." + refused.reason(),
                    words.get("card.status." + refused.operation().status()));
        }
        return words.get("answer.operation.gone");
    }
}
