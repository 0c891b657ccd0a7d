package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows cards and forms in DingTalk. Nobody is shown something alone in a group: what is for one person goes to their private chat. And
 * text messages cannot be changed: an edit is a new one when something changed that people act upon.
 */
final class DingTalkOut implements ChatOut {
    /** DingTalk tells no time zone of a person; its organisations are in China. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LOOK = "dingtalk look";
    private static final String TOLD = "dingtalk told";

    /** What calls people to a change follows it at once. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** Longer than anything is drawn again. */
    private static final Duration LOOKED = Duration.ofDays(30);

    private final Memory memory;
    private final Outlet outlet;
    private final Speech speech;
    private final Codes codes;
    private final Presses presses;
    private final DingTalkForms forms;
    private final Directory directory;
    private final CardScreen screen;
    private final Cache<String, Boolean> pointed =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /**
     * @param memory knows how each message looked last
     * @param screen shows cards
     */
    DingTalkOut(
            Memory memory,
            Outlet outlet,
            Speech speech,
            Codes codes,
            Presses presses,
            DingTalkForms forms,
            Directory directory,
            CardScreen screen) {
        this.memory = memory;
        this.outlet = outlet;
        this.speech = speech;
        this.codes = codes;
        this.presses = presses;
        this.forms = forms;
        this.directory = directory;
        this.screen = screen;
    }

    @Override
    public Delivery post(Place place, Card card) {
        return isToldAlready(place, card) ? new Delivery.Delivered(Optional.empty()) : shown(place, card);
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return screen.edit(message, card).orElseGet(() -> toldAnew(message, card));
    }

    private Delivery toldAnew(MessageRef message, Card card) {
        var look = look(card);
        var before = memory.find(LOOK, message.message());
        // what works and offers nothing to press is on its way to something that will be told
        boolean passing = card.tone() == Card.Tone.WORKING && card.buttons().isEmpty();
        boolean news = !passing && before.map(seen -> !seen.equals(look)).orElse(card.tone() != Card.Tone.WORKING);
        memory.put(LOOK, message.message(), look, LOOKED);
        if (!news) {
            return new Delivery.Delivered(Optional.of(message));
        }
        var direct = Channels.person(message.channel()).isPresent();
        var place = new Place(message.platform(), message.tenant(), message.channel(), Optional.empty(), direct);
        var sent = shown(place, isEnd(card) ? calling(card) : card, Optional.of(message));
        if (!sent.delivered()) {
            before.ifPresentOrElse(
                    seen -> memory.put(LOOK, message.message(), seen, LOOKED),
                    () -> memory.forget(LOOK, message.message()));
            return sent;
        }
        memory.put(TOLD, message.message(), card.tone().name(), JUST_NOW);
        return new Delivery.Delivered(Optional.of(message));
    }

    /**
     * Whether this calls people to a card that was told anew a moment ago and has called them: in a private chat whatever is said, in a
     * group an end.
     */
    private boolean isToldAlready(Place place, Card card) {
        var tone = card.tone().name();
        boolean heard = Channels.person(place.channel()).isPresent() || isEnd(card);
        return heard
                && card.buttons().isEmpty()
                && place.thread()
                        .flatMap(message -> memory.find(TOLD, message))
                        .filter(tone::equals)
                        .isPresent();
    }

    private static boolean isEnd(Card card) {
        return card.tone() != Card.Tone.WAITING && card.tone() != Card.Tone.WORKING;
    }

    /** Whom a card names had a part in it, and is called to its end: whoever asked, confirmed or decided. */
    private static Card calling(Card card) {
        var named = card.sections().stream()
                .filter(Section.Facts.class::isInstance)
                .flatMap(facts -> ((Section.Facts) facts).facts().stream())
                .flatMap(fact -> fact.who().stream());
        return new Card(
                card.title(),
                card.tone(),
                card.sections(),
                card.buttons(),
                Stream.concat(card.mentions().stream(), named).distinct().toList());
    }

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        var channel = Channels.of(to.user());
        var code = CardText.decides(card)
                ? Optional.of(codes.issue(card, place, Optional.of(to.user())))
                : Optional.<String>empty();
        if (code.isEmpty()) {
            presses.shown(to.user(), card, place, Optional.empty());
        }
        var sent = screen.answer(channel, card, code);
        if (!place.direct() && Channels.person(place.channel()).isEmpty()) {
            doorway.reply().ifPresent(line -> point(to, place, line, sent));
        }
        return sent;
    }

    @Override
    public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        return whisper(to, place, doorway, card);
    }

    @Override
    public Delivery hand(Actor to, Place place, Card card, Attachment file) {
        return new Delivery.Failed(Delivery.Reason.NOT_OFFERED, "no_files");
    }

    /** Whoever asks in a group is answered there with one line, and goes on alone. */
    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        if (doorway.trigger().isEmpty()) {
            return new Opened(Optional.empty(), Optional.of(new Delivery.Failed(Delivery.Reason.GONE, "no_trigger")));
        }
        var opened = forms.open(to, form, true);
        var group = doorway.trigger().filter(channel -> Channels.person(channel).isEmpty());
        group.ifPresent(channel -> point(
                to,
                new Place(DingTalkWeb.PLATFORM, to.tenant(), channel, Optional.empty(), false),
                doorway.reply().orElse(""),
                new Delivery.Delivered(Optional.empty())));
        return opened;
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return forms.show(ref, form);
    }

    @Override
    public Delivery showAgain(FormRef ref, Form form) {
        return forms.show(ref, form);
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        return new Delivery.Failed(Delivery.Reason.NOT_OFFERED, "no_home");
    }

    @Override
    public Place own(Actor person) {
        return new Place(person.platform(), person.tenant(), Channels.of(person.user()), Optional.empty(), true);
    }

    @Override
    public boolean takesPasswords() {
        return false;
    }

    @Override
    public Person person(Actor actor) {
        return new Person(actor, speech.language(actor.user()), ZONE, directory.standing(actor));
    }

    private Delivery shown(Place place, Card card) {
        return shown(place, card, Optional.empty());
    }

    /** In a group every button goes by code: a bare number there could be anybody's answer to anything. */
    private Delivery shown(Place place, Card card, Optional<MessageRef> known) {
        var person = Channels.person(place.channel());
        boolean coded = !card.buttons().isEmpty() && (person.isEmpty() || CardText.decides(card));
        var code = coded ? Optional.of(codes.issue(card, place, person)) : Optional.<String>empty();
        var sent = screen.post(place.channel(), card, code);
        var message = known.or(() -> sent instanceof Delivery.Delivered there ? there.message() : Optional.empty());
        message.ifPresent(ref -> {
            // what is told anew as a card is pressed on that card, whatever it is told in place of
            code.ifPresent(sign -> codes.posted(sign, card(sent).orElse(ref)));
            memory.put(LOOK, ref.message(), look(card), LOOKED);
        });
        if (!coded) {
            person.ifPresent(staffId -> presses.shown(staffId, card, place, message));
        }
        return sent;
    }

    private static Optional<MessageRef> card(Delivery sent) {
        return sent instanceof Delivery.Delivered there
                ? there.message().filter(message -> MessageOnCard.isOne(message.message()))
                : Optional.empty();
    }

    /** Once for each line that was said in the group. */
    private void point(Actor to, Place group, String line, Delivery sent) {
        if (!line.isEmpty() && pointed.asMap().putIfAbsent(line, true) != null) {
            return;
        }
        var key = sent.delivered() ? "dingtalk.group.private" : "dingtalk.group.openChat";
        var text = speech.of(to.user()).get(key);
        outlet.say(group.channel(), Lines.saying(text), List.of(to.user()));
    }

    /**
     * How a card looks to somebody who has to act: while the bot works its words may change as they like, and while people are waited
     * for every one of them counts, such as how many have approved.
     */
    private static String look(Card card) {
        var buttons = card.buttons().stream().map(Card.Button::action).collect(Collectors.joining(","));
        var title = card.tone() == Card.Tone.WORKING ? "" : card.title();
        var words = card.tone() == Card.Tone.WAITING ? card.sections().toString() : "";
        return card.tone() + "|" + title + "|" + buttons + "|" + Integer.toHexString(words.hashCode());
    }
}
