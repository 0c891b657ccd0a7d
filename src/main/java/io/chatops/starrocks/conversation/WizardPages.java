package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.Rules;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Draws the pages of a session: a step with what is known and what is wrong, or the summary. May take as long as the cloud does. */
final class WizardPages {
    /**
     * The drawing of the page that links to the password's: always the same, so that what is typed there stays when a password
     * arrives and the page is drawn again by whichever replica took it.
     */
    static final String LINKED = "linked";

    private final ConversationStore sessions;
    private final Passwords passwords;
    private final Optional<PasswordPage> page;
    private final Lookup lookup;
    private final Rules rules;
    private final WizardForms forms;
    private final Foresight foresight;
    private final Wording wording;

    WizardPages(
            ConversationStore sessions,
            Passwords passwords,
            Optional<PasswordPage> page,
            Lookup lookup,
            Rules rules,
            WizardForms forms,
            Foresight foresight,
            Wording wording) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.page = page;
        this.lookup = lookup;
        this.rules = rules;
        this.forms = forms;
        this.foresight = foresight;
        this.wording = wording;
    }

    /** The page that is to be shown now. */
    Form of(Session session) {
        return of(session, session.at(), List.of());
    }

    /** The page of a session: the same drawing as before, so that what is typed on it stays, or another one. */
    Form of(Session session, Optional<String> rendering) {
        if (rendering.isEmpty()) {
            return of(session);
        }
        var speech = speech(session);
        var known = Knowledge.of(session.at(), session.draft(), lookup);
        var drawing = links(session.at()) ? LINKED : rendering.get();
        return forms.step(session, session.at(), known, speech, password(session), List.of(), drawing);
    }

    /** The page of a step or of the summary, with what is wrong. */
    Form of(Session session, StepId step, List<Problem> problems) {
        return step == StepId.SUMMARY ? summary(session) : step(session, step, problems);
    }

    /** The page of a step, with what is wrong. */
    Form step(Session session, StepId step, List<Problem> problems) {
        var known = Knowledge.of(step, session.draft(), lookup);
        return links(step)
                ? forms.step(session, step, known, speech(session), password(session), problems, LINKED)
                : forms.step(session, step, known, speech(session), password(session), problems);
    }

    private boolean links(StepId step) {
        return step == StepId.IDENTITY && page.isPresent();
    }

    /** How the password is asked for; each drawing of the page that links to it has a link of its own. */
    private PasswordField password(Session session) {
        return new PasswordField(
                passwords.isSet(session),
                page.filter(there -> links(session.at())).map(there -> there.link(session, Optional.empty())));
    }

    /** No password was given where one is needed. */
    Problem noPassword() {
        return new Problem(Problem.PASSWORD, page.isPresent() ? "password.page" : "missing", List.of());
    }

    /** The summary, or the first step on which something is still wrong. */
    private Form summary(Session session) {
        var planning = planning(session);
        if (planning instanceof Planning.Unfinished unfinished) {
            return backTo(session, Steps.firstWith(unfinished.problems()), unfinished.problems());
        }
        if (!passwords.isSet(session)) {
            return backTo(session, StepId.IDENTITY, List.of(noPassword()));
        }
        var plan = ((Planning.Ready) planning).plan();
        return forms.summary(
                session,
                plan,
                estimate(plan),
                ruling(session, plan),
                Warnings.of(plan, lookup, speech(session)),
                lookup.commandLine(plan),
                speech(session));
    }

    private Form backTo(Session session, StepId step, List<Problem> problems) {
        var moved = sessions.change(session.id(), current -> current.at(step)).orElse(session.at(step));
        return step(moved, step, problems);
    }

    /** What is wrong, by the field on which it stands; empty when something stands on none that is shown. */
    Optional<Map<String, String>> errors(Session session, StepId step, List<Problem> problems) {
        var shown = Knowledge.of(step, session.draft(), lookup);
        var fields = forms.step(session, step, shown, speech(session), PasswordField.typed(false), List.of())
                .fields();
        var errors = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            var place = place(problem);
            boolean there = fields.stream()
                    .anyMatch(field ->
                            field instanceof Field.Input input && input.key().equals(place));
            if (!there) {
                return Optional.empty();
            }
            errors.merge(place, speech(session).of(problem), (one, other) -> one + " " + other);
        }
        return Optional.of(errors);
    }

    /** A link can carry no error: what is wrong with the password stands under the name, the field above it. */
    private String place(Problem problem) {
        boolean linked = page.isPresent() && problem.field().equals(Problem.PASSWORD);
        return linked ? Parameter.NAME.wire() : problem.field();
    }

    /** A plan of the session, or the problems that are left. */
    Planning planning(Session session) {
        return Planning.of(session.draft(), rules, lookup.offerOrUnknown(session.draft()));
    }

    /** What the service says about a plan, remembered for a moment: the page shows it and the card shows it again. */
    Estimate estimate(Plan plan) {
        var price = lookup.price(plan);
        var stock = lookup.stock(plan);
        return new Estimate(price.answer(), price.failure(), stock.answer(), stock.failure());
    }

    /** Who would have to agree to a plan of the session. */
    Ruling ruling(Session session, Plan plan) {
        return foresight.of(session, plan, estimate(plan));
    }

    Words speech(Session session) {
        return wording.in(session.language(), session.owner().platform());
    }

    /** A page that says that it could not be drawn. */
    Form sorry(Session session, Throwable why) {
        var cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        var key = cause instanceof Journal.JournalUnavailable ? "answer.journal" : "wizard.broken";
        return forms.saying(session.id(), speech(session), speech(session).get(key));
    }
}
