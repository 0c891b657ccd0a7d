package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.PasswordRule;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.Rules;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Leads a person through the steps. It keeps every answer, shows what is wrong under its field, and never goes past a step that is
 * not answered. What takes long is shown when it is there, behind a page that says so.
 */
final class Wizard {
    /** A platform waits three seconds; this leaves it one to travel. */
    private static final Duration PROMPT = Duration.ofMillis(1600);

    private static final int MOST_DRAWINGS = 5;

    private final ConversationStore sessions;
    private final Passwords passwords;
    private final Lookup lookup;
    private final Rules rules;
    private final WizardForms forms;
    private final WizardPages pages;
    private final ExecutorService background;
    private final LiveLists lists;
    private final Onward onward;
    private final Duration prompt;

    Wizard(
            ConversationStore sessions,
            Passwords passwords,
            Lookup lookup,
            Rules rules,
            WizardForms forms,
            WizardPages pages,
            ExecutorService background) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.lookup = lookup;
        this.rules = rules;
        this.forms = forms;
        this.background = background;
        this.pages = pages;
        this.lists = new LiveLists(lookup);
        this.onward = new Onward(lookup, rules);
        this.prompt = PROMPT;
    }

    /** What the form of a step does after it was sent off. The summary's is not this class's to answer. */
    FormAnswer submitted(Session session, StepId step, Inbound.Submitted submitted) {
        var speech = pages.speech(session);
        var unread = UnreadLists.chosen(submitted.values());
        if (!unread.isEmpty()) {
            return new FormAnswer.Errors(unread.stream().collect(Collectors.toMap(Problem::field, speech::of)));
        }
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
                            .exceptionally(broken -> late(session, pages.sorry(session, broken))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new FormAnswer.Next(pages.sorry(session, stopped));
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
                kept -> kept.with(Steps.of(step)
                        .noted(kept.draft(), changed.action(), UnreadLists.undone(changed.values(), kept.draft()))));
    }

    /** Back, a retry, or a field that others depend on; what stood on the page was noted before. What became of its drawing. */
    Delivery changed(Session session, StepId step, FormName name, Inbound.Changed changed, ChatOut chat) {
        if (changed.action().equals(WizardForms.BACK)) {
            var target = step.previous().orElse(step);
            return sessions.change(session.id(), kept -> kept.at(target))
                    .map(back -> show(changed.ref(), back, Optional.empty(), chat))
                    .orElseGet(() -> new Delivery.Failed(Delivery.Reason.GONE, "no_session"));
        }
        if (changed.action().equals(NetworkStep.RETRY)) {
            lookup.forgetNetworks(session.draft());
        }
        var unread = UnreadLists.chosen(changed.values());
        if (!unread.isEmpty() && step != StepId.SUMMARY && session.at() == step) {
            return chat.show(changed.ref(), pages.step(session, step, unread));
        }
        boolean emptied = Steps.of(step).empties(session.draft(), changed.values());
        boolean same = step != StepId.SUMMARY && session.at() == step;
        var rendering = emptied ? forms.rendering() : name.rendering();
        return show(changed.ref(), session, same ? Optional.of(rendering) : Optional.empty(), chat);
    }

    /** The entries of a live list. */
    CloudResult<List<Option>> search(Session session, Inbound.Search search) {
        return lists.search(session.draft(), search.field(), search.query(), pages.speech(session));
    }

    /** A session of this actor; nobody else's is found. */
    Optional<Session> own(String id, Actor actor) {
        return sessions.find(id).filter(session -> session.owner().equals(actor));
    }

    private Outcome answer(Session session, StepId step, Map<String, String> values, Map<String, Secret> typed) {
        var speech = pages.speech(session);
        var known = Knowledge.of(step, session.draft(), lookup);
        keepSecret(session, typed);
        UnaryOperator<Session> answered = current -> current.with(Steps.of(step).answer(current.draft(), values, known))
                .at(step);
        // who went to another page meanwhile, perhaps through another replica, stays there
        var elsewhere = new AtomicBoolean();
        var kept = sessions.change(session.id(), current -> {
                    elsewhere.set(current.at() != session.at());
                    return elsewhere.get() ? current : further(answered.apply(current), step, known, typed, speech);
                })
                .orElseGet(() -> answered.apply(session));
        if (kept.at() != step) {
            return new Goes(elsewhere.get() ? session : kept, pages.of(kept));
        }
        var problems = problems(kept, step, known, typed);
        return problems.stream().allMatch(Wizard::aboutTheZone)
                ? verified(kept, step, speech)
                : new Stays(pages, kept, step, problems);
    }

    /** On the next page, when that is known at once; what takes asking is asked when the answers are kept. */
    private Session further(Session answered, StepId step, Knowledge known, Map<String, Secret> typed, Words speech) {
        return problems(answered, step, known, typed).stream().allMatch(Wizard::aboutTheZone)
                ? onward.atOnce(step, answered, speech)
                : answered;
    }

    private List<Problem> problems(Session answered, StepId step, Knowledge known, Map<String, Secret> typed) {
        var problems = new ArrayList<>(Steps.on(Steps.of(step), rules.problems(answered.draft(), known.offer())));
        if (step == StepId.IDENTITY) {
            passwordProblem(answered, typed).ifPresent(problems::add);
        }
        return problems;
    }

    /** The zone is not asked: it comes from the vSwitch when that is looked up. */
    private static boolean aboutTheZone(Problem problem) {
        return problem.code().equals("vswitch.zone");
    }

    private Outcome verified(Session session, StepId step, Words speech) {
        var found = onward.from(step, session.draft(), speech);
        var next = found.next();
        UnaryOperator<Session> going = current -> current.with(found.draft()).at(next);
        // what was answered while the cloud was asked is newer than its answer
        UnaryOperator<Session> first =
                current -> current.draft().equals(session.draft()) && current.at() == session.at()
                        ? going.apply(current)
                        : current;
        var moved = sessions.change(session.id(), first).orElseGet(() -> going.apply(session));
        if (!moved.draft().equals(found.draft()) || moved.at() != next) {
            return new Goes(session, pages.of(moved));
        }
        return found.problems().isEmpty()
                ? new Goes(moved, pages.of(moved, next, List.of()))
                : new Stays(pages, moved, step, found.problems());
    }

    private Optional<Problem> passwordProblem(Session session, Map<String, Secret> typed) {
        var password = typed.get(Problem.PASSWORD);
        if (password == null || password.isEmpty()) {
            return passwords.isSet(session) ? Optional.empty() : Optional.of(pages.noPassword());
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
        return show(ref, session, Optional.of(WizardPages.LINKED), chat).delivered();
    }

    /**
     * Two presses that follow at once are answered for the same drawing, on two replicas perhaps, and the platform takes the first
     * answer only: without another one the page would not show what was chosen last. And what was drawn may be older than what
     * another has written meanwhile. Either way the page is drawn once more, over a drawing of our own alone: a page that was sent
     * off meanwhile is left alone. Whoever is overtaken by another drawing leaves it at that, since whoever drew looks again.
     */
    private Delivery show(FormRef ref, Session session, Optional<String> rendering, ChatOut chat) {
        var shown = chat.show(ref, pages.of(session, rendering));
        if (!isOutdated(shown)) {
            return shown.delivered() ? upToDate(shown, ref, session, rendering, chat) : shown;
        }
        return sessions.find(session.id())
                .filter(now -> now.posted().isEmpty() && now.at() == session.at())
                .map(now -> upToDate(again(ref, now, session, rendering, chat), ref, now, rendering, chat))
                .orElse(shown);
    }

    /** Draws what was drawn until nobody has written since; gives up where somebody writes all the time, who draws as well. */
    private Delivery upToDate(Delivery shown, FormRef ref, Session session, Optional<String> rendering, ChatOut chat) {
        var latest = shown;
        var drawn = session;
        for (int times = 0; latest.delivered() && times < MOST_DRAWINGS; times++) {
            long version = drawn.version();
            var now =
                    sessions.find(session.id()).filter(found -> found.posted().isEmpty() && found.version() != version);
            if (now.isEmpty()) {
                return shown;
            }
            latest = again(ref, now.get(), session, rendering, chat);
            drawn = now.get();
        }
        return shown;
    }

    private Delivery again(FormRef ref, Session now, Session before, Optional<String> rendering, ChatOut chat) {
        return chat.showAgain(ref, pages.of(now, now.at() == before.at() ? rendering : Optional.empty()));
    }

    private static boolean isOutdated(Delivery shown) {
        return shown instanceof Delivery.Failed failed && failed.reason() == Delivery.Reason.OUTDATED;
    }

    /** A form that comes late, as long as nobody is known to have written in the session since it was made. */
    private FormAnswer.Late late(Session made, Form form) {
        return new FormAnswer.Late() {
            @Override
            public Optional<Form> form() {
                return goneOn().isPresent() ? Optional.empty() : Optional.of(form);
            }

            @Override
            public Optional<Form> instead() {
                return goneOn().filter(now -> now.posted().isEmpty()).map(pages::of);
            }

            private Optional<Session> goneOn() {
                try {
                    return sessions.find(made.id()).filter(now -> now.version() != made.version());
                } catch (Journal.JournalUnavailable away) {
                    // somebody waits for what was made, and nothing newer can be shown
                    return Optional.empty();
                }
            }
        };
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
    private record Stays(WizardPages pages, Session session, StepId step, List<Problem> problems) implements Outcome {
        @Override
        public FormAnswer direct() {
            return pages.errors(session, step, problems)
                    .<FormAnswer>map(FormAnswer.Errors::new)
                    .orElseGet(() -> new FormAnswer.Next(form()));
        }

        @Override
        public Form form() {
            return pages.step(session, step, problems);
        }
    }
}
