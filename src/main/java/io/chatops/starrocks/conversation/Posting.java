package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Verdict;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Turns a finished draft into an operation, once, and posts its summary. What cannot be posted stays a draft. */
final class Posting {
    private final ConversationStore sessions;
    private final Passwords passwords;
    private final Optional<PasswordPage> page;
    private final WizardPages pages;
    private final WizardForms forms;
    private final Desk desk;
    private final Painter painter;
    private final Refusals refusals;

    Posting(
            ConversationStore sessions,
            Passwords passwords,
            Optional<PasswordPage> page,
            WizardPages pages,
            WizardForms forms,
            Desk desk,
            Painter painter,
            Refusals refusals) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.page = page;
        this.pages = pages;
        this.forms = forms;
        this.desk = desk;
        this.painter = painter;
        this.refusals = refusals;
    }

    /** The last page was sent off: the summary goes to the channel, however often it is sent off. */
    FormAnswer post(Session session, ChatOut chat) {
        var words = pages.speech(session);
        var planning = pages.planning(session);
        var password = session.password();
        if (planning instanceof Planning.Unfinished || password.isEmpty() || !passwords.isSet(session)) {
            return new FormAnswer.Next(pages.of(session.at(StepId.SUMMARY)));
        }
        var id = session.editing().orElseGet(desk::newId);
        var first = new AtomicBoolean();
        sessions.change(session.id(), current -> {
            first.set(current.posted().isEmpty());
            return current.posted().isEmpty() ? current.posted(id) : current;
        });
        if (!first.get()) {
            return new FormAnswer.Next(forms.saying(session.id(), words, words.get("answer.create.posted_before")));
        }
        try {
            page.ifPresent(there -> there.over(session.id()));
            return asked(
                    session,
                    id,
                    ((Planning.Ready) planning).plan(),
                    password.get().key(),
                    chat);
        } catch (Journal.JournalUnavailable unavailable) {
            sessions.change(session.id(), current -> current.reopened(session.editing()));
            return new FormAnswer.Next(forms.saying(session.id(), words, words.get("answer.journal")));
        }
    }

    /** The operation's password is the session's, under the same key from now on. */
    private FormAnswer asked(Session session, OperationId id, Plan plan, String secretKey, ChatOut chat) {
        if (ApprovalNotice.inVain(pages.ruling(session, plan))) {
            sessions.change(session.id(), current -> current.reopened(session.editing()));
            return new FormAnswer.Next(pages.of(session.at(StepId.SUMMARY)));
        }
        var estimate = pages.estimate(plan);
        if (session.editing().isPresent()) {
            return askedAgain(session, id, plan, estimate, secretKey, chat);
        }
        var place = session.place();
        var origin = new Origin(place.platform(), place.tenant(), place.channel(), place.thread(), place.direct());
        var verdict = desk.ask(id, session.owner(), origin, plan, estimate, secretKey);
        if (!(verdict instanceof Verdict.Moved moved)) {
            sessions.change(session.id(), current -> current.reopened(session.editing()));
            return refused(session, verdict, chat);
        }
        return posted(session, moved.operation(), chat);
    }

    private FormAnswer refused(Session session, Verdict verdict, ChatOut chat) {
        var words = pages.speech(session);
        var refusal = refusals.of(verdict, words, chat.person(session.owner()).zone());
        return new FormAnswer.Next(forms.saying(session.id(), words, refusal.text(), refusal.facts()));
    }

    /** The cards of an operation that was edited are drawn by themselves, if there are any. */
    private FormAnswer askedAgain(
            Session session, OperationId id, Plan plan, Estimate estimate, String secretKey, ChatOut chat) {
        var verdict = desk.askAgain(id, session.owner(), plan, estimate, secretKey);
        if (verdict instanceof Verdict.Refused refused && refused.reason() != Verdict.Reason.TOO_LATE) {
            sessions.change(session.id(), current -> current.reopened(session.editing()));
            return refused(session, verdict, chat);
        }
        if (!(verdict instanceof Verdict.Moved moved)) {
            var words = pages.speech(session);
            return new FormAnswer.Next(forms.saying(session.id(), words, words.get("answer.edit.too_late")));
        }
        return painter.unseen(id) ? posted(session, moved.operation(), chat) : drawn(session, id);
    }

    private FormAnswer drawn(Session session, OperationId id) {
        var words = pages.speech(session);
        return painter.draw(id)
                ? new FormAnswer.Done()
                : new FormAnswer.Next(forms.saying(session.id(), words, words.get("answer.drawn_later")));
    }

    private FormAnswer posted(Session session, Operation operation, ChatOut chat) {
        var delivery = painter.post(operation, chat);
        return delivery instanceof Delivery.Failed failed
                ? notPosted(session, operation, failed, pages.speech(session))
                : new FormAnswer.Done();
    }

    /** The card could not be posted: nothing is asked, the draft is kept, and the person is told what helps. */
    private FormAnswer notPosted(Session session, Operation operation, Delivery.Failed failed, Words words) {
        desk.edit(operation.id(), session.owner());
        sessions.change(session.id(), current -> current.reopened(Optional.of(operation.id())));
        var key = failed.reason() == Delivery.Reason.NOT_A_MEMBER ? "answer.post.invite" : "answer.post.failed";
        return new FormAnswer.Next(forms.saying(session.id(), words, words.get(key)));
    }
}
