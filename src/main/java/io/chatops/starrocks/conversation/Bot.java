package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Aim;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.Surface.Press;
import io.chatops.starrocks.conversation.Surface.Spotted;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.intent.Context;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.secret.EntryReceiver;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what people do and has it answered: checks who may, finds who answers, and leaves nobody without a word. */
public final class Bot implements InboundHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

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
    private final AdminVerb admin;
    private final RefusalRecord record;
    private final Inquiries inquiries;
    private final Optional<? extends EntryReceiver> passwords;
    private final Breakdowns breakdowns;

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
            AdminVerb admin,
            RefusalRecord record,
            Inquiries inquiries,
            Optional<? extends EntryReceiver> passwords,
            Breakdowns breakdowns) {
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
        this.admin = admin;
        this.record = record;
        this.inquiries = inquiries;
        this.passwords = passwords;
        this.breakdowns = breakdowns;
    }

    /** Who takes in the passwords that people enter on the page for them; empty when there is none. */
    public Optional<EntryReceiver> passwords() {
        return passwords.map(receiver -> receiver);
    }

    /** The command names the product: what follows is a verb, or words about StarRocks. */
    @Override
    public void command(Inbound.Command command) {
        var line = CommandLine.of(command.text());
        reading(command.actor(), command.place(), command.doorway(), line.language(), audience -> {
            var verb = verbs.named(line.verb()).filter(found -> line.words().size() <= found.takes());
            if (verb.isPresent()) {
                run(line, audience);
            } else {
                free(command.text(), Context.STARROCKS, audience);
            }
        });
    }

    /** {@code starrocks <verb>} is a command; anything else is free text, whose product must have been named. */
    @Override
    public void said(Inbound.Said said) {
        var line = CommandLine.of(said.text());
        var after = NAMED.matcher(line.rest());
        var named = after.matches() ? CommandLine.of(after.group(1)) : CommandLine.of("");
        reading(said.actor(), said.place(), said.doorway(), named.language(), audience -> {
            if (after.matches()
                    && verbs.named(named.verb())
                            .filter(verb -> named.words().size() <= verb.takes())
                            .isPresent()) {
                run(named, audience);
            } else {
                free(said.text(), text.context(audience), audience);
            }
        });
    }

    @Override
    public void pressed(Inbound.Pressed pressed) {
        if (pressed.action().startsWith(Actions.PRODUCT)) {
            reading(
                    pressed.actor(),
                    pressed.place(),
                    pressed.doorway(),
                    Optional.empty(),
                    audience -> text.chosen(pressed.value(), audience).ifPresent(line -> run(line, audience)));
            return;
        }
        if (pressed.action().equals(Inquiries.ACTION)) {
            reading(
                    pressed.actor(),
                    pressed.place(),
                    pressed.doorway(),
                    Optional.empty(),
                    audience -> InquiryVerb.pressed(inquiries, pressed, audience));
            return;
        }
        if (Decisions.isForApprovers(pressed.action())) {
            judgedLater(pressed, audience -> decisions.pressed(pressed, audience));
            return;
        }
        if (pressed.action().equals(Actions.STOP)) {
            judgedLater(pressed, audience -> admin.stop(pressed.value(), audience));
            return;
        }
        var listed = Surface.of(pressed.action());
        if (listed.isPresent()) {
            listed(listed.get(), pressed);
            return;
        }
        Consumer<Audience> press = audience -> {
            switch (pressed.action()) {
                case Actions.CREATE -> creation.begin(CommandLine.of("create"), audience);
                case Actions.PROPOSED -> creation.propose(pressed.value(), audience);
                case Actions.CONTINUE -> creation.resume(pressed.value(), audience);
                case Actions.DISCARD -> creation.discard(pressed.value(), audience);
                default -> decisions.pressed(pressed, audience);
            }
        };
        if (Actions.ASKING.contains(pressed.action())) {
            acting(pressed.actor(), pressed.place(), pressed.doorway(), press);
        } else {
            reading(pressed.actor(), pressed.place(), pressed.doorway(), Optional.empty(), press);
        }
    }

    /** An approver need not be allowed to ask, nor an administrator: whoever takes the press judges them, and answers. */
    private void judgedLater(Inbound.Pressed pressed, Consumer<Audience> answer) {
        answered(pressed.actor(), pressed.place(), pressed.doorway(), Optional.empty(), Optional::empty, answer);
    }

    /** A draft is gone on with where it was begun, not where it is listed. */
    private void listed(Spotted spotted, Inbound.Pressed pressed) {
        answered(
                pressed.actor(),
                pressed.place(),
                pressed.doorway(),
                Optional.empty(),
                () -> spotted.press() == Press.CONTINUE ? lacking(pressed) : Optional.empty(),
                audience -> requests.pressed(spotted, pressed, audience));
    }

    private Optional<AccessPolicy.Missing> lacking(Inbound.Pressed pressed) {
        return wizard.own(pressed.value(), pressed.actor())
                .flatMap(session -> gate.asking(pressed.actor(), Audience.spot(session.place()), Aim.of(Aim.CREATE)));
    }

    private void free(String words, Context context, Audience audience) {
        text.heard(words, context, audience).ifPresent(line -> run(line, audience));
    }

    /** Runs a verb; one that may change something only where that is allowed. */
    private void run(CommandLine line, Audience audience) {
        var verb = verbs.named(line.verb());
        if (verb.isEmpty()) {
            audience.whisper(Answers.notOffered(audience.words(), line.verb()));
            return;
        }
        var missing = verb.get().writes()
                ? gate.asking(audience.actor(), Audience.spot(audience.place()), Aim.of(Aim.CREATE))
                : Optional.<AccessPolicy.Missing>empty();
        if (missing.isPresent()) {
            refuse(missing.get(), audience);
        } else {
            verb.get().answer(line, audience);
        }
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

    /** The page of somebody who may not even read says so, and shows nothing else. */
    @Override
    public void homeOpened(Inbound.HomeOpened opened) {
        var actor = opened.actor();
        chats.of(actor.platform()).ifPresent(chat -> {
            try {
                var own = new Spot(actor.platform(), actor.tenant(), actor.user(), true);
                var missing = gate.reading(actor, own);
                if (missing.isPresent()) {
                    chat.publishHome(actor, Answers.refused(wording.of(actor, chat), missing.get()));
                } else {
                    requests.home(actor, chat, wording.of(actor, chat));
                }
            } catch (Journal.JournalUnavailable unavailable) {
                LOG.error("the journal cannot be reached", unavailable);
                chat.publishHome(
                        actor, Card.saying(Tone.BAD, wording.of(actor, chat).get("answer.journal")));
            } catch (Throwable broken) {
                breakdowns.token(broken);
            }
        });
    }

    @Override
    public void refused(Inbound.Refused refused) {
        record.refused(refused.actor(), refused.place(), refused.what());
    }

    /** For who may read: anybody allowed in a conversation of their own, or in an allowed channel. */
    private void reading(
            Actor actor, Place place, Doorway doorway, Optional<Language> language, Consumer<Audience> answer) {
        answered(actor, place, doorway, language, () -> gate.reading(actor, Audience.spot(place)), answer);
    }

    /** For who may act here. */
    private void acting(Actor actor, Place place, Doorway doorway, Consumer<Audience> answer) {
        answered(
                actor,
                place,
                doorway,
                Optional.empty(),
                () -> gate.asking(actor, Audience.spot(place), Aim.of(Aim.CREATE)),
                answer);
    }

    /** Runs an answer for somebody who may have one; whatever goes wrong, they hear of it. */
    private void answered(
            Actor actor,
            Place place,
            Doorway doorway,
            Optional<Language> language,
            Supplier<Optional<AccessPolicy.Missing>> right,
            Consumer<Audience> answer) {
        var chat = chats.of(actor.platform());
        if (chat.isEmpty()) {
            LOG.error("no way out to platform {}", actor.platform());
            return;
        }
        var audience = new Audience(
                actor,
                place,
                doorway,
                chat.get(),
                language.map(asked -> wording.in(asked, actor.platform()))
                        .orElseGet(() -> wording.of(actor, chat.get())));
        try {
            var missing = right.get();
            if (missing.isPresent()) {
                refuse(missing.get(), audience);
            } else {
                answer.accept(audience);
            }
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            audience.whisper(Tone.BAD, "answer.journal");
        } catch (Throwable broken) {
            audience.whisper(Card.saying(Tone.BAD, audience.get("answer.broken", breakdowns.token(broken))));
        }
    }

    /** Says no, and has it in the record. */
    private void refuse(AccessPolicy.Missing missing, Audience audience) {
        record.refused(audience.actor(), audience.place(), missing.key() + " " + missing.id());
        audience.whisper(Answers.refused(audience.words(), missing));
    }
}
