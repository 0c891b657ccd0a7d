package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Aim;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.conversation.Deed.Reply;
import io.chatops.starrocks.conversation.Deed.Result;
import io.chatops.starrocks.conversation.Surface.Press;
import io.chatops.starrocks.conversation.Surface.Spotted;
import io.chatops.starrocks.conversation.Tally.Act;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.intent.Context;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.secret.EntryReceiver;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Hears what people do and has it answered: checks who may, finds who answers, and leaves nobody without a word. */
public final class Bot implements InboundHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private static final String HOME = "home";

    /** The product's name before a verb, a leading slash tolerated. */
    private static final Pattern NAMED = Pattern.compile("(?is)/?starrocks\\b[\\s:,]*(.*)");

    private final Chats chats;
    private final Gate gate;
    private final Wording wording;
    private final Wizard wizard;
    private final FormDesk forms;
    private final Verbs verbs;
    private final FreeText text;
    private final Creation creation;
    private final Decisions decisions;
    private final RequestDesk requests;
    private final HomePage home;
    private final AdminVerb admin;
    private final RefusalRecord record;
    private final Inquiries inquiries;
    private final Optional<? extends EntryReceiver> passwords;
    private final Breakdowns breakdowns;
    private final Tally tally;

    Bot(
            Chats chats,
            Gate gate,
            Wording wording,
            Wizard wizard,
            FormDesk forms,
            Verbs verbs,
            FreeText text,
            Creation creation,
            Decisions decisions,
            RequestDesk requests,
            HomePage home,
            AdminVerb admin,
            RefusalRecord record,
            Inquiries inquiries,
            Optional<? extends EntryReceiver> passwords,
            Breakdowns breakdowns,
            Tally tally) {
        this.chats = chats;
        this.gate = gate;
        this.wording = wording;
        this.wizard = wizard;
        this.forms = forms;
        this.verbs = verbs;
        this.text = text;
        this.creation = creation;
        this.decisions = decisions;
        this.requests = requests;
        this.home = home;
        this.admin = admin;
        this.record = record;
        this.inquiries = inquiries;
        this.passwords = passwords;
        this.breakdowns = breakdowns;
        this.tally = tally;
    }

    /** Who takes in the passwords that people enter on the page for them; empty when there is none. */
    public Optional<EntryReceiver> passwords() {
        return passwords.map(receiver -> receiver);
    }

    /** The command names the product: what follows is a verb, or words about StarRocks. */
    @Override
    public void command(Inbound.Command command) {
        var line = CommandLine.of(command.text());
        var verb = meant(line);
        reading(
                Deed.of(command, verb),
                line.language(),
                audience -> verb.isPresent() ? run(line, audience) : free(command.text(), Context.STARROCKS, audience));
    }

    /** {@code starrocks <verb>} is a command; anything else is free text, whose product must have been named. */
    @Override
    public void said(Inbound.Said said) {
        var line = CommandLine.of(said.text());
        var after = NAMED.matcher(line.rest());
        var named = after.matches() ? CommandLine.of(after.group(1)) : CommandLine.of("");
        var verb = after.matches() ? meant(named) : Optional.<Verb>empty();
        reading(
                Deed.of(said, verb),
                named.language(),
                audience ->
                        verb.isPresent() ? run(named, audience) : free(said.text(), text.context(audience), audience));
    }

    /** The verb of a line; a line with more words than it takes is free text, unless it asks about another verb: {@code help create}. */
    private Optional<Verb> meant(CommandLine line) {
        return verbs.named(line.verb()).filter(verb -> line.words().size() <= verb.takes() || isAboutVerb(line, verb));
    }

    private boolean isAboutVerb(CommandLine line, Verb verb) {
        return verb instanceof HelpVerb
                && line.words().size() == 1
                && verbs.named(line.words().get(0).toLowerCase(Locale.ROOT)).isPresent();
    }

    @Override
    public void pressed(Inbound.Pressed pressed) {
        var deed = Deed.of(pressed);
        if (pressed.action().startsWith(Actions.PRODUCT)) {
            reading(
                    deed,
                    Optional.empty(),
                    audience -> text.chosen(pressed.value(), audience)
                            .map(line -> run(line, audience))
                            .orElse(Result.answered(deed.name())));
            return;
        }
        if (pressed.action().equals(Inquiries.ACTION)) {
            reading(
                    deed,
                    Optional.empty(),
                    naming(deed.name(), audience -> InquiryVerb.pressed(inquiries, pressed, audience)));
            return;
        }
        if (Decisions.isForApprovers(pressed.action())) {
            judgedLater(deed, audience -> decisions.pressed(pressed, audience));
            return;
        }
        if (pressed.action().equals(Actions.STOP)) {
            judgedLater(deed, audience -> admin.stop(pressed.value(), audience));
            return;
        }
        var listed = Surface.of(pressed.action());
        if (listed.isPresent()) {
            listed(listed.get(), pressed);
            return;
        }
        var press = naming(deed.name(), audience -> {
            switch (pressed.action()) {
                case Actions.CREATE -> creation.begin(CommandLine.of("create"), audience);
                case Actions.PROPOSED -> creation.propose(pressed.value(), audience);
                case Actions.CONTINUE -> creation.resume(pressed.value(), audience);
                case Actions.DISCARD -> creation.discard(pressed.value(), audience);
                default -> decisions.pressed(pressed, audience);
            }
        });
        if (Actions.ASKING.contains(pressed.action())) {
            acting(deed, press);
        } else {
            reading(deed, Optional.empty(), press);
        }
    }

    private static Reply naming(String name, Consumer<Audience> answer) {
        return audience -> {
            answer.accept(audience);
            return Result.answered(name);
        };
    }

    /** An approver need not be allowed to ask, nor an administrator: whoever takes the press judges them, and answers. */
    private void judgedLater(Deed deed, Consumer<Audience> answer) {
        answered(deed, Optional.empty(), Optional::empty, naming(deed.name(), answer));
    }

    /** A draft is gone on with where it was begun, not where it is listed. */
    private void listed(Spotted spotted, Inbound.Pressed pressed) {
        var deed = Deed.of(pressed);
        answered(
                deed,
                Optional.empty(),
                () -> spotted.press() == Press.CONTINUE ? lacking(pressed) : Optional.empty(),
                audience -> new Result(deed.name(), requests.pressed(spotted, pressed, audience)));
    }

    private Optional<AccessPolicy.Missing> lacking(Inbound.Pressed pressed) {
        return wizard.own(pressed.value(), pressed.actor())
                .flatMap(session -> gate.asking(pressed.actor(), Audience.spot(session.place()), Aim.of(Aim.CREATE)));
    }

    private Result free(String words, Context context, Audience audience) {
        var heard = text.heard(words, context, audience);
        return heard.line().map(line -> run(line, audience)).orElseGet(() -> new Result(Deed.TEXT, heard.outcome()));
    }

    /** Runs a verb; one that may change something only where that is allowed. */
    private Result run(CommandLine line, Audience audience) {
        var verb = verbs.named(line.verb());
        if (verb.isEmpty()) {
            audience.whisper(Answers.notOffered(audience.words(), line.verb()));
            return Result.answered(Actions.OTHER);
        }
        var name = verb.get().name();
        var missing = verb.get().writes()
                ? gate.asking(audience.actor(), Audience.spot(audience.place()), Aim.of(Aim.CREATE))
                : Optional.<AccessPolicy.Missing>empty();
        if (missing.isPresent()) {
            refuse(missing.get(), audience);
            return new Result(name, Outcome.REFUSED);
        }
        verb.get().answer(line, audience);
        return Result.answered(name);
    }

    @Override
    public FormAnswer submitted(Inbound.Submitted submitted) {
        return forms.submitted(submitted);
    }

    @Override
    public void noted(Inbound.Changed changed) {
        forms.noted(changed);
    }

    @Override
    public void changed(Inbound.Changed changed) {
        forms.changed(changed);
    }

    @Override
    public void closed(Inbound.Closed closed) {
        forms.closed(closed);
    }

    @Override
    public List<Option> search(Inbound.Search search) {
        return forms.search(search);
    }

    @Override
    public void homeOpened(Inbound.HomeOpened opened) {
        var actor = opened.actor();
        chats.of(actor.platform())
                .ifPresent(chat -> tally.count(actor.platform(), Act.HOME, HOME, home.opened(actor, chat)));
    }

    @Override
    public void refused(Inbound.Refused refused) {
        record.refused(refused.actor(), refused.place(), refused.what());
    }

    /** For who may read: anybody allowed in a conversation of their own, or in an allowed channel. */
    private void reading(Deed deed, Optional<Language> language, Reply answer) {
        answered(deed, language, () -> gate.reading(deed.actor(), Audience.spot(deed.place())), answer);
    }

    /** For who may act here. */
    private void acting(Deed deed, Reply answer) {
        answered(
                deed,
                Optional.empty(),
                () -> gate.asking(deed.actor(), Audience.spot(deed.place()), Aim.of(Aim.CREATE)),
                answer);
    }

    /** Runs an answer for somebody who may have one; whatever goes wrong, they hear of it. */
    private void answered(
            Deed deed, Optional<Language> language, Supplier<Optional<AccessPolicy.Missing>> right, Reply answer) {
        var actor = deed.actor();
        var chat = chats.of(actor.platform());
        if (chat.isEmpty()) {
            LOG.error("no way out to platform {}", actor.platform());
            return;
        }
        var audience = new Audience(
                actor,
                deed.place(),
                deed.doorway(),
                chat.get(),
                language.map(asked -> wording.in(asked, actor.platform()))
                        .orElseGet(() -> wording.of(actor, chat.get())));
        var result = answered(deed.name(), audience, right, answer);
        tally.count(actor.platform(), deed.act(), result.name(), result.outcome());
    }

    private Result answered(
            String name, Audience audience, Supplier<Optional<AccessPolicy.Missing>> right, Reply answer) {
        try {
            var missing = right.get();
            if (missing.isEmpty()) {
                return answer.to(audience);
            }
            refuse(missing.get(), audience);
            return new Result(name, Outcome.REFUSED);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            audience.whisper(Tone.BAD, "answer.journal");
            return new Result(name, Outcome.UNAVAILABLE);
        } catch (Throwable broken) {
            audience.whisper(Card.saying(Tone.BAD, audience.get("answer.broken", breakdowns.token(broken))));
            return new Result(name, Outcome.FAILED);
        } finally {
            MDC.remove(OperationId.IN_LOG);
        }
    }

    /** Says no, and has it in the record. */
    private void refuse(AccessPolicy.Missing missing, Audience audience) {
        record.refused(audience.actor(), audience.place(), missing.key() + " " + missing.id());
        audience.whisper(Answers.refused(audience.words(), missing));
    }
}
