package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.conversation.Tally.Act;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people fill in, change, search and close in forms; each answer says what comes next or what is wrong. */
final class FormDesk {
    private static final Logger LOG = LoggerFactory.getLogger(FormDesk.class);

    private final Chats chats;
    private final Wording wording;
    private final Wizard wizard;
    private final WizardPages pages;
    private final WizardForms forms;
    private final Creation creation;
    private final Posting posting;
    private final Decisions decisions;
    private final Approving approving;
    private final HomePage home;
    private final Breakdowns breakdowns;
    private final Tally tally;

    FormDesk(
            Chats chats,
            Wording wording,
            Wizard wizard,
            WizardPages pages,
            WizardForms forms,
            Creation creation,
            Posting posting,
            Decisions decisions,
            Approving approving,
            HomePage home,
            Breakdowns breakdowns,
            Tally tally) {
        this.chats = chats;
        this.wording = wording;
        this.wizard = wizard;
        this.pages = pages;
        this.forms = forms;
        this.creation = creation;
        this.posting = posting;
        this.decisions = decisions;
        this.approving = approving;
        this.home = home;
        this.breakdowns = breakdowns;
        this.tally = tally;
    }

    FormAnswer submitted(Inbound.Submitted submitted) {
        var name = FormName.parse(submitted.form());
        var chat = chats.of(submitted.actor().platform());
        if (name.isEmpty() || chat.isEmpty()) {
            return new FormAnswer.Next(gone(submitted.actor()));
        }
        try {
            var answer = submitted(submitted, name.get(), chat.get());
            count(
                    Act.FORM,
                    submitted.actor(),
                    name,
                    answer instanceof FormAnswer.Errors ? Outcome.CORRECTED : Outcome.ANSWERED);
            return answer;
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            count(Act.FORM, submitted.actor(), name, Outcome.UNAVAILABLE);
            var speech = wording.of(submitted.actor(), chat.get());
            return new FormAnswer.Errors(Map.of("", speech.get("answer.journal")));
        } catch (Throwable broken) {
            count(Act.FORM, submitted.actor(), name, Outcome.FAILED);
            var speech = wording.of(submitted.actor(), chat.get());
            return new FormAnswer.Next(
                    forms.saying(name.get().subject(), speech, speech.get("answer.broken", breakdowns.token(broken))));
        }
    }

    private FormAnswer submitted(Inbound.Submitted submitted, FormName name, ChatOut chat) {
        if (name.kind().equals(ReasonForms.REJECT) || name.kind().equals(ReasonForms.ALONE)) {
            var actor = submitted.actor();
            var words = wording.of(actor, chat);
            var answer = approving.submitted(
                    name, submitted, words, chat.person(actor).zone());
            if (name.part().equals(ReasonForms.HOME)) {
                home.soon(actor, chat);
            }
            return answer;
        }
        if (name.kind().equals("secret")) {
            var zone = chat.person(submitted.actor()).zone();
            return OperationId.parse(name.subject())
                    .map(id -> decisions.secret(id, submitted, wording.of(submitted.actor(), chat), zone))
                    .orElseGet(() -> new FormAnswer.Next(gone(submitted.actor())));
        }
        var session = wizard.own(name.subject(), submitted.actor());
        if (session.isEmpty() || name.step().isEmpty()) {
            return new FormAnswer.Next(gone(submitted.actor()));
        }
        if (session.get().posted().isPresent()) {
            var speech = pages.speech(session.get());
            return new FormAnswer.Next(forms.saying(name.subject(), speech, speech.get("answer.create.posted_before")));
        }
        var step = name.step().get();
        return step == StepId.SUMMARY
                ? posting.post(session.get(), chat)
                : wizard.submitted(session.get(), step, submitted);
    }

    void noted(Inbound.Changed changed) {
        try {
            var name = FormName.parse(changed.form());
            var step = name.flatMap(FormName::step);
            name.flatMap(parsed -> wizard.own(parsed.subject(), changed.actor()))
                    .filter(session -> session.posted().isEmpty() && step.isPresent())
                    .ifPresent(session -> wizard.noted(session, step.orElse(StepId.REGION), changed));
        } catch (Throwable broken) {
            breakdowns.token(broken);
        }
    }

    void changed(Inbound.Changed changed) {
        var name = FormName.parse(changed.form());
        var chat = chats.of(changed.actor().platform());
        if (chat.isEmpty()) {
            return;
        }
        var subject = name.map(FormName::subject).orElse("gone");
        var speech = wording.of(changed.actor(), chat.get());
        try {
            var session = name.flatMap(parsed -> wizard.own(parsed.subject(), changed.actor()));
            var step = name.flatMap(FormName::step);
            var reason = name.flatMap(parsed -> approving.again(parsed, speech));
            if (reason.isPresent()) {
                show(changed, reason.get(), chat.get());
            } else if (session.isEmpty() || step.isEmpty()) {
                show(changed, gone(changed.actor()), chat.get());
            } else if (Creation.isMissed(wizard.changed(session.get(), step.get(), name.get(), changed, chat.get()))) {
                creation.notShown(session.get(), chat.get());
            }
            count(Act.FIELD, changed.actor(), name, Outcome.ANSWERED);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            count(Act.FIELD, changed.actor(), name, Outcome.UNAVAILABLE);
            show(changed, forms.saying(subject, speech, speech.get("answer.journal")), chat.get());
        } catch (Throwable broken) {
            count(Act.FIELD, changed.actor(), name, Outcome.FAILED);
            var sorry = speech.get("answer.broken", breakdowns.token(broken));
            show(changed, forms.saying(subject, speech, sorry), chat.get());
        }
    }

    /** What cannot be shown where somebody looks is said to them elsewhere. */
    private void show(Inbound.Changed changed, Form form, ChatOut chat) {
        if (Creation.isMissed(chat.show(changed.ref(), form))) {
            tell(changed.actor(), "answer.form.not_shown");
        }
    }

    /** Says that the draft is kept; and when that cannot be looked up, says that, since whoever wrote "cancel" sees nothing else. */
    void closed(Inbound.Closed closed) {
        var actor = closed.actor();
        try {
            var chat = chats.of(actor.platform());
            var session = FormName.parse(closed.form())
                    .filter(name -> name.kind().equals("wizard") || name.kind().equals("note"))
                    .flatMap(name -> wizard.own(name.subject(), actor));
            if (chat.isPresent() && session.isPresent()) {
                creation.closed(session.get(), chat.get());
            }
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            tell(actor, "answer.journal");
        } catch (Throwable broken) {
            tell(actor, "answer.broken", breakdowns.token(broken));
        }
    }

    /** In the person's own conversation with the bot: a form that is closed has no other place to say anything. */
    private void tell(Actor actor, String key, Object... arguments) {
        chats.of(actor.platform())
                .ifPresent(chat -> chat.whisper(
                        actor,
                        chat.own(actor),
                        Doorway.NONE,
                        Card.saying(Card.Tone.BAD, wording.of(actor, chat).get(key, arguments))));
    }

    List<Option> search(Inbound.Search search) {
        var name = FormName.parse(search.form());
        try {
            var session = name.flatMap(parsed -> wizard.own(parsed.subject(), search.actor()));
            var found =
                    session.map(own -> entries(own, search)).orElseGet(() -> UnreadLists.gone(words(search.actor())));
            count(Act.SEARCH, search.actor(), name, Outcome.ANSWERED);
            return found;
        } catch (Throwable broken) {
            var outcome = failure(broken);
            count(Act.SEARCH, search.actor(), name, outcome);
            return UnreadLists.of(outcome, breakdowns.token(broken), words(search.actor()));
        }
    }

    private List<Option> entries(Session session, Inbound.Search search) {
        return wizard.search(session, search)
                .fold(
                        entries -> entries,
                        failure -> UnreadLists.of(failure, breakdowns.token(failure), pages.speech(session)));
    }

    private void count(Act act, Actor actor, Optional<FormName> form, Outcome outcome) {
        tally.count(actor.platform(), act, form.map(FormName::page).orElse(Actions.OTHER), outcome);
    }

    private static Outcome failure(Throwable broken) {
        return broken instanceof Journal.JournalUnavailable ? Outcome.UNAVAILABLE : Outcome.FAILED;
    }

    private Form gone(Actor actor) {
        var speech = words(actor);
        return forms.saying("gone", speech, speech.get("answer.draft.gone"));
    }

    private Words words(Actor actor) {
        return chats.of(actor.platform())
                .map(chat -> wording.of(actor, chat))
                .orElseGet(() -> wording.in(Language.ENGLISH, actor.platform()));
    }
}
