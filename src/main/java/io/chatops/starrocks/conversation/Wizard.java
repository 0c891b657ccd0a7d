package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.PasswordRule;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.Rules;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * Leads a person through the steps. It keeps every answer, shows what is wrong under its field, and never goes past a step that is
 * not answered. What takes long is shown when it is there, behind a page that says so.
 */
final class Wizard {
    /** A platform waits three seconds; this leaves it one to travel. */
    private static final Duration PROMPT = Duration.ofMillis(1600);

    /**
     * The drawing of the page that links to the password's: always the same, so that what is typed there stays when a password
     * arrives and the page is drawn again by whichever replica took it.
     */
    private static final String LINKED = "linked";

    private final ConversationStore sessions;
    private final Passwords passwords;
    private final Optional<PasswordPage> page;
    private final Lookup lookup;
    private final Rules rules;
    private final WizardForms forms;
    private final Foresight foresight;
    private final Wording wording;
    private final ExecutorService background;
    private final LiveLists lists;
    private final Duration prompt;

    Wizard(
            ConversationStore sessions,
            Passwords passwords,
            Optional<PasswordPage> page,
            Lookup lookup,
            Rules rules,
            WizardForms forms,
            Foresight foresight,
            Wording wording,
            ExecutorService background) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.page = page;
        this.lookup = lookup;
        this.rules = rules;
        this.forms = forms;
        this.foresight = foresight;
        this.wording = wording;
        this.background = background;
        this.lists = new LiveLists(lookup);
        this.prompt = PROMPT;
    }

    /** The page of a session that is to be shown now; may take as long as the cloud does. */
    Form page(Session session) {
        return page(session, session.at(), List.of());
    }

    /** What the form of a step does after it was sent off. The summary's is not this class's to answer. */
    FormAnswer submitted(Session session, StepId step, Inbound.Submitted submitted) {
        var speech = speech(session);
        CompletableFuture<Outcome> work;
        try {
            work = CompletableFuture.supplyAsync(
                    () -> answer(session, step, submitted.values(), submitted.secrets()), background);
        } catch (RejectedExecutionException busy) {
            return new FormAnswer.Errors(Map.of(firstField(step), speech.get("wizard.busy")));
        }
        try {
            return work.get(prompt.toMillis(), TimeUnit.MILLISECONDS).direct();
        } catch (TimeoutException slow) {
            return new FormAnswer.Later(
                    forms.loading(session, step.next().orElse(step), speech),
                    work.<FormAnswer.Late>thenApply(outcome -> late(outcome.session(), outcome.form()))
                            .exceptionally(broken -> late(session, sorry(session, broken))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new FormAnswer.Next(sorry(session, stopped));
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof Journal.JournalUnavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("step " + step + " could not be answered", broken.getCause());
        }
    }

    /** Keeps what stands on a page, right or wrong; asks nobody. */
    void noted(Session session, StepId step, Inbound.Changed changed) {
        keepSecret(session, changed.secrets());
        sessions.change(
                session.id(),
                kept -> kept.with(Steps.of(step).noted(kept.draft(), changed.action(), changed.values())));
    }

    /** Back, a retry, or a field that others depend on; what stood on the page was noted before. */
    void changed(Session session, StepId step, FormName name, Inbound.Changed changed, ChatOut chat) {
        if (changed.action().equals(WizardForms.BACK)) {
            var target = step.previous().orElse(step);
            sessions.change(session.id(), kept -> kept.at(target))
                    .ifPresent(back -> show(changed.ref(), back, Optional.empty(), chat));
            return;
        }
        if (changed.action().equals(NetworkStep.RETRY)) {
            lookup.forgetNetworks(session.draft());
        }
        boolean emptied = Steps.of(step).empties(session.draft(), changed.values());
        boolean same = step != StepId.SUMMARY && session.at() == step;
        var rendering = emptied ? forms.rendering() : name.rendering();
        show(changed.ref(), session, same ? Optional.of(rendering) : Optional.empty(), chat);
    }

    /** The entries of a live list. */
    List<Option> search(Session session, Inbound.Search search) {
        return lists.search(session.draft(), search.field(), search.query(), speech(session));
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

    /** A session of this actor; nobody else's is found. */
    Optional<Session> own(String id, Actor actor) {
        return sessions.find(id).filter(session -> session.owner().equals(actor));
    }

    private Outcome answer(Session session, StepId step, Map<String, String> values, Map<String, Secret> typed) {
        var speech = speech(session);
        var known = Knowledge.of(step, session.draft(), lookup);
        keepSecret(session, typed);
        UnaryOperator<Session> answered = current -> current.with(Steps.of(step).answer(current.draft(), values, known))
                .at(step);
        // who went to another page meanwhile, perhaps through another replica, stays there
        var kept = sessions.change(
                        session.id(), current -> current.at() == session.at() ? answered.apply(current) : current)
                .orElseGet(() -> answered.apply(session));
        if (kept.at() != step) {
            return new Goes(session, page(kept));
        }
        var problems = new ArrayList<>(Steps.on(Steps.of(step), rules.problems(kept.draft(), known.offer())));
        if (step == StepId.IDENTITY) {
            passwordProblem(kept, typed).ifPresent(problems::add);
        }
        if (problems.stream().allMatch(Wizard::aboutTheZone)) {
            return verified(kept, step, speech);
        }
        return new Stays(kept, step, problems);
    }

    /** The zone is not asked: it comes from the vSwitch when that is looked up. */
    private static boolean aboutTheZone(Problem problem) {
        return problem.code().equals("vswitch.zone");
    }

    private Outcome verified(Session session, StepId step, Words speech) {
        lookup.forgetFailedNetworks(session.draft());
        var verified = Verification.of(step, session.draft(), lookup, speech);
        var offer = lookup.offerOrUnknown(verified.draft());
        var problems = new ArrayList<>(verified.problems());
        if (problems.isEmpty()) {
            problems.addAll(Steps.on(Steps.of(step), rules.problems(verified.draft(), offer)));
        }
        var next = problems.isEmpty() ? step.next().orElse(step) : step;
        UnaryOperator<Session> going = current -> current.with(verified.draft()).at(next);
        // what was answered while the cloud was asked is newer than its answer
        UnaryOperator<Session> first =
                current -> current.draft().equals(session.draft()) && current.at() == session.at()
                        ? going.apply(current)
                        : current;
        var moved = sessions.change(session.id(), first).orElseGet(() -> going.apply(session));
        if (!moved.draft().equals(verified.draft()) || moved.at() != next) {
            return new Goes(session, page(moved));
        }
        return problems.isEmpty() ? new Goes(moved, page(moved, next, List.of())) : new Stays(moved, step, problems);
    }

    private Optional<Problem> passwordProblem(Session session, Map<String, Secret> typed) {
        var password = typed.get(Problem.PASSWORD);
        if (password == null || password.isEmpty()) {
            return passwords.isSet(session) ? Optional.empty() : Optional.of(noPassword());
        }
        return PasswordRule.problem(password);
    }

    /** A password that keeps to the rule is kept, another is not. */
    private void keepSecret(Session session, Map<String, Secret> typed) {
        var password = typed.get(Problem.PASSWORD);
        if (password != null
                && !password.isEmpty()
                && PasswordRule.problem(password).isEmpty()) {
            var lying = passwords.keep(session, password);
            sessions.change(session.id(), current -> current.with(lying));
        }
    }

    /** The page of a session: the same drawing as before, so that what is typed on it stays, or another one. */
    private Form page(Session session, Optional<String> rendering) {
        if (rendering.isEmpty()) {
            return page(session);
        }
        var speech = speech(session);
        var known = Knowledge.of(session.at(), session.draft(), lookup);
        var drawing = links(session.at()) ? LINKED : rendering.get();
        return forms.step(session, session.at(), known, speech, password(session), List.of(), drawing);
    }

    private Form page(Session session, StepId step, List<Problem> problems) {
        return step == StepId.SUMMARY ? summary(session) : stepPage(session, step, problems);
    }

    private Form stepPage(Session session, StepId step, List<Problem> problems) {
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

    private Problem noPassword() {
        return new Problem(Problem.PASSWORD, page.isPresent() ? "password.page" : "missing", List.of());
    }

    /**
     * A password came from the page: says so where its owner looks at the question.
     *
     * @return whether they see it
     */
    boolean arrived(Session session, ChatOut chat) {
        if (session.at() != StepId.IDENTITY || session.view().isEmpty()) {
            return false;
        }
        var ref = new FormRef(
                session.place().platform(),
                session.place().tenant(),
                session.view().get(),
                Optional.empty());
        return show(ref, session, Optional.of(LINKED), chat);
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
        return stepPage(moved, step, problems);
    }

    /**
     * Two presses that follow at once are answered for the same drawing, on two replicas perhaps, and the platform takes the first
     * answer only: without another one the page would not show what was chosen last. And what was drawn may be older than what
     * another has written meanwhile. Either way the page is drawn once more, over a drawing of our own alone: a page that was sent
     * off meanwhile is left alone.
     */
    private boolean show(FormRef ref, Session session, Optional<String> rendering, ChatOut chat) {
        var shown = chat.show(ref, page(session, rendering));
        boolean outdated = shown instanceof Delivery.Failed failed && failed.reason() == Delivery.Reason.OUTDATED;
        if (outdated || shown.delivered()) {
            sessions.find(session.id())
                    .filter(now -> now.posted().isEmpty())
                    .filter(now -> outdated ? now.at() == session.at() : now.version() != session.version())
                    .ifPresent(now ->
                            chat.showAgain(ref, page(now, now.at() == session.at() ? rendering : Optional.empty())));
        }
        return shown.delivered();
    }

    /** A form that comes late, as long as nobody has written in the session since it was made. */
    private FormAnswer.Late late(Session made, Form form) {
        return new FormAnswer.Late() {
            @Override
            public Optional<Form> form() {
                return goneOn().isPresent() ? Optional.empty() : Optional.of(form);
            }

            @Override
            public Optional<Form> instead() {
                return goneOn().filter(now -> now.posted().isEmpty()).map(Wizard.this::page);
            }

            private Optional<Session> goneOn() {
                return sessions.find(made.id()).filter(now -> now.version() != made.version());
            }
        };
    }

    private Form sorry(Session session, Throwable why) {
        var cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        var key = cause instanceof Journal.JournalUnavailable ? "answer.journal" : "wizard.broken";
        return forms.saying(session.id(), speech(session), speech(session).get(key));
    }

    private static String firstField(StepId step) {
        return Steps.of(step).parameters().get(0).wire();
    }

    /** What an answer led to: as the reply to the form, or as a form that comes later. */
    private sealed interface Outcome {
        Session session();

        FormAnswer direct();

        Form form();
    }

    private record Goes(Session session, Form form) implements Outcome {
        @Override
        public FormAnswer direct() {
            return new FormAnswer.Next(form);
        }
    }

    /** Not every problem stands on a field that is shown; then the page is drawn again and says it at its head. */
    private final class Stays implements Outcome {
        private final Session session;
        private final StepId step;
        private final List<Problem> problems;

        Stays(Session session, StepId step, List<Problem> problems) {
            this.session = session;
            this.step = step;
            this.problems = problems;
        }

        @Override
        public Session session() {
            return session;
        }

        @Override
        public FormAnswer direct() {
            var shown = Knowledge.of(step, session.draft(), lookup);
            var fields = forms.step(session, step, shown, speech(session), PasswordField.typed(false), List.of())
                    .fields();
            var errors = new LinkedHashMap<String, String>();
            for (var problem : problems) {
                var place = place(problem);
                boolean there = fields.stream()
                        .anyMatch(field -> field instanceof Field.Input input
                                && input.key().equals(place));
                if (!there) {
                    return new FormAnswer.Next(form());
                }
                errors.merge(place, speech(session).of(problem), (one, other) -> one + " " + other);
            }
            return new FormAnswer.Errors(errors);
        }

        /** A link can carry no error: what is wrong with the password stands under the name, the field above it. */
        private String place(Problem problem) {
            boolean linked = page.isPresent() && problem.field().equals(Problem.PASSWORD);
            return linked ? Parameter.NAME.wire() : problem.field();
        }

        @Override
        public Form form() {
            return stepPage(session, step, problems);
        }
    }
}
