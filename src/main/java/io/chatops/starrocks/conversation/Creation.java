package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.OperationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** From the first word to a draft: opens wizards, and keeps what was filled in until it is posted or discarded. */
final class Creation {
    /** A person with more drafts than these is shown the newest. */
    private static final int MOST_OFFERED = 2;

    private final ConversationStore sessions;
    private final Passwords passwords;
    private final Optional<PasswordPage> page;
    private final Wizard wizard;
    private final WizardPages pages;
    private final WizardForms forms;
    private final Desk desk;
    private final Refusals refusals;
    private final Supplier<String> ids;
    private final Shelf<Draft> proposals;

    Creation(
            ConversationStore sessions,
            Passwords passwords,
            Optional<PasswordPage> page,
            Wizard wizard,
            WizardPages pages,
            WizardForms forms,
            Desk desk,
            Refusals refusals,
            Supplier<String> ids,
            Shelf<Draft> proposals) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.page = page;
        this.wizard = wizard;
        this.pages = pages;
        this.forms = forms;
        this.desk = desk;
        this.refusals = refusals;
        this.ids = ids;
        this.proposals = proposals;
    }

    /** Opens a wizard for a typed line, and says which drafts are still kept. */
    void begin(CommandLine line, Audience audience) {
        if (halted(audience)) {
            return;
        }
        var create = CreateLine.of(line);
        if (create.password()) {
            audience.whisper(Tone.WARNING, "answer.create.password");
            return;
        }
        if (!create.unknown().isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.create.unknown", String.join(", ", create.unknown()), keys());
            return;
        }
        var before = sessions.unfinished(audience.actor());
        open(create.draft(), Optional.empty(), audience);
        before.stream()
                .filter(draft -> !draft.draft().answers().isEmpty())
                .limit(MOST_OFFERED)
                .forEach(draft -> audience.whisper(kept(draft, audience.words(), "answer.draft.also")));
    }

    /** Opens a wizard with a proposal that was shown before. */
    void propose(String name, Audience audience) {
        if (halted(audience)) {
            return;
        }
        var proposal = proposals.find(name);
        if (proposal.isPresent()) {
            open(proposal.get(), Optional.empty(), audience);
        } else {
            audience.whisper(Tone.WARNING, "answer.draft.gone");
        }
    }

    /** Opens a new wizard with these answers filled in; each step is still shown and confirmed. */
    void open(Draft draft, Optional<OperationId> editing, Audience audience) {
        var session = Session.begun(
                        ids.get(),
                        audience.actor(),
                        audience.place(),
                        audience.reply(),
                        audience.words().language(),
                        draft)
                .reopened(editing);
        var opened = editing.flatMap(desk::find)
                .map(edited -> session.with(passwords.of(edited)))
                .orElse(session);
        sessions.put(opened);
        open(opened, audience);
    }

    /** Opens the form of a session where it was left. */
    private void open(Session session, Audience audience) {
        if (audience.doorway().trigger().isEmpty()) {
            audience.whisper(kept(session, audience.words(), "answer.create.press"));
            return;
        }
        var opened = audience.chat()
                .open(audience.doorway(), audience.actor(), forms.opening(session.id(), audience.words()));
        if (opened.ref().isEmpty()) {
            audience.whisper(kept(session, audience.words(), "answer.create.not_opened"));
            return;
        }
        var ref = opened.ref().get();
        var page = pages.of(seen(session, ref));
        if (shown(ref, page, audience.chat()) instanceof Delivery.Failed failed
                && failed.reason() != Delivery.Reason.GONE) {
            audience.whisper(kept(session, audience.words(), "answer.create.not_shown"));
        }
    }

    /** Whatever stands in a form that was opened a moment ago, nothing was entered there yet. */
    private static Delivery shown(FormRef ref, Form page, ChatOut chat) {
        var shown = chat.show(ref, page);
        return shown instanceof Delivery.Failed failed && failed.reason() == Delivery.Reason.OUTDATED
                ? chat.show(new FormRef(ref.platform(), ref.tenant(), ref.view(), Optional.empty()), page)
                : shown;
    }

    /** Whether somebody looks at a form that does not change: one that is gone or shows something newer needs no word. */
    static boolean isMissed(Delivery shown) {
        return shown instanceof Delivery.Failed failed
                && failed.reason() != Delivery.Reason.GONE
                && failed.reason() != Delivery.Reason.OUTDATED;
    }

    /** Remembers where a session is seen, for what arrives from elsewhere. */
    private Session seen(Session session, FormRef ref) {
        return page.flatMap(there -> sessions.change(session.id(), current -> current.in(ref.view())))
                .orElse(session);
    }

    /** A draft of this person, opened again. */
    void resume(String id, Audience audience) {
        if (halted(audience)) {
            return;
        }
        var session =
                wizard.own(id, audience.actor()).filter(found -> found.posted().isEmpty());
        if (session.isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.draft.gone");
            return;
        }
        sessions.change(session.get().id(), kept -> kept).ifPresent(kept -> open(kept, audience));
    }

    /** The draft of this person that was changed last, opened again; the others are named. */
    void resume(Audience audience) {
        var drafts = sessions.unfinished(audience.actor());
        if (drafts.isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.draft.none");
            return;
        }
        resume(drafts.get(0).id(), audience);
        drafts.stream()
                .skip(1)
                .filter(draft -> !draft.draft().answers().isEmpty())
                .limit(MOST_OFFERED)
                .forEach(draft -> audience.whisper(kept(draft, audience.words(), "answer.draft.also")));
    }

    /** Whether nothing new is taken at present or in this chat, which is said then with who decided so and why. */
    boolean halted(Audience audience) {
        if (page.isEmpty() && !audience.chat().takesPasswords()) {
            audience.whisper(Tone.WARNING, "answer.create.no_page");
            return true;
        }
        var refusal = refusals.mode(audience.words(), audience.zone());
        refusal.ifPresent(found -> audience.whisper(found.card()));
        return refusal.isPresent();
    }

    void discard(String id, Audience audience) {
        if (wizard.own(id, audience.actor()).isEmpty()) {
            audience.whisper(Tone.WARNING, "answer.draft.gone");
            return;
        }
        wizard.own(id, audience.actor()).ifPresent(passwords::forget);
        sessions.remove(id);
        page.ifPresent(there -> there.over(id));
        audience.whisper(Tone.PLAIN, "answer.draft.discarded");
    }

    /** A closed form keeps its draft, and says so. */
    void closed(Session session, ChatOut chat) {
        if (session.posted().isEmpty()) {
            tell(session, chat, "answer.draft.kept");
        }
    }

    /** A form that could not be drawn is opened again elsewhere, with all that was entered. */
    void notShown(Session session, ChatOut chat) {
        tell(session, chat, "answer.create.not_shown");
    }

    private void tell(Session session, ChatOut chat, String key) {
        chat.whisper(
                session.owner(),
                session.place(),
                new Doorway(Optional.empty(), session.reply()),
                kept(session, pages.speech(session), key));
    }

    private static Card kept(Session session, Words words, String key) {
        var name = session.draft().text(Parameter.NAME).orElseGet(() -> words.get("answer.draft.unnamed"));
        var region = session.draft()
                .text(Parameter.REGION)
                .flatMap(Region::find)
                .map(words::of)
                .orElse("-");
        return Card.saying(
                        Tone.PLAIN,
                        words.get(key),
                        words.get(
                                "answer.draft.where",
                                name,
                                region,
                                session.at().number(),
                                StepId.COUNT,
                                words.get("wizard.step." + session.at().name())))
                .withButtons(List.of(
                        Button.of(Actions.CONTINUE, session.id(), words.get("answer.draft.continue")),
                        Button.of(Actions.DISCARD, session.id(), words.get("answer.draft.discard"))));
    }

    private static String keys() {
        return "RegionId, Purpose, Scenario, PayType, PricingCycle, Duration, PackageType, RunMode, SpecType, Cu,"
                + " ResidentNodeNumber, FeCu, FeNodeNumber, DiskNumber, StorageSize, StoragePerformanceLevel, Version,"
                + " InstanceName, OssAccessingRoleName, VpcId, VSwitchId, SecurityGroupId";
    }
}
