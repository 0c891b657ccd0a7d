package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a line is: a decision with its code, an answer to the form that is open, a number or name of a button that was shown,
 * or something new. A line that looks like a password is none of these. Logs ids, lengths and kinds, never words.
 */
final class DingTalkTalk implements DingTalkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DingTalkTalk.class);
    private static final Pattern NAMED = Pattern.compile("(?is)/?starrocks\\b.*");
    private static final Pattern DECISION = Pattern.compile("(?s)/?(\\S+?)[\\s:：]+(\\w{4})(?:[\\s,，:：]+(.*))?");
    private static final Set<String> YES = Set.of("确认", "同意", "创建", "提交", "confirm", "yes", "ok");
    private static final Set<String> APPROVE = Set.of("批准", "同意", "通过", "approve");
    private static final Set<String> REJECT = Set.of("驳回", "拒绝", "reject", "deny");

    private final DingTalkInbound inbound;
    private final InboundHandler handler;
    private final Outlet outlet;
    private final Speech speech;
    private final Codes codes;
    private final Presses presses;
    private final DingTalkForms forms;
    private final FormTalk talk;
    private final ChatOut out;

    DingTalkTalk(
            DingTalkInbound inbound,
            InboundHandler handler,
            Outlet outlet,
            Speech speech,
            Codes codes,
            Presses presses,
            DingTalkForms forms,
            ChatOut out) {
        this.inbound = inbound;
        this.handler = handler;
        this.outlet = outlet;
        this.speech = speech;
        this.codes = codes;
        this.presses = presses;
        this.forms = forms;
        this.talk = new FormTalk(handler, forms);
        this.out = out;
    }

    @Override
    public void message(ObjectNode json) {
        line(json).ifPresent(this::heard);
    }

    @Override
    public void notDone(ObjectNode json) {
        line(json).filter(line -> !isPassword(line)).ifPresent(line -> {
            learn(line);
            var text = speech.of(line.staffId()).get("dingtalk.away");
            out.whisper(line.actor(), line.place(), line.doorway(), Card.saying(Card.Tone.BAD, text));
        });
    }

    /** What somebody said who may speak to us; whoever may not, or said no words, is told so here. */
    private Optional<Line> line(ObjectNode json) {
        var reading = inbound.message(json);
        if (reading instanceof Reading.Refused<RobotMessage> refused) {
            LOG.warn("a message is not acted upon: {}", refused.why());
            refused.answerAt()
                    .ifPresent(address -> tell("refused", address, refused.why().key()));
            return Optional.empty();
        }
        var message = ((Reading.Read<RobotMessage>) reading).value();
        var room = message.room();
        var channel = room.direct() ? Channels.of(message.sender().staffId()) : room.conversationId();
        message.answerAt().ifPresent(address -> outlet.heard(channel, address));
        if (message.content() instanceof RobotMessage.Content.Words words) {
            LOG.info(
                    "message id={} direct={} length={}",
                    message.id(),
                    room.direct(),
                    words.text().length());
            return Optional.of(line(message, channel, words.text().isEmpty() ? "help" : words.text()));
        }
        boolean over = message.content() instanceof RobotMessage.Content.OverQuota;
        say(channel, speech.both(over ? "dingtalk.overQuota" : "dingtalk.textOnly"));
        return Optional.empty();
    }

    private static Line line(RobotMessage message, String channel, String words) {
        var sender = message.sender();
        boolean direct = message.room().direct();
        return new Line(
                new Actor(DingTalkWeb.PLATFORM, sender.corpId(), sender.staffId()),
                new Place(DingTalkWeb.PLATFORM, sender.corpId(), channel, Optional.empty(), direct),
                // a doorway names the conversation of the line, and the line itself where others read along
                new Doorway(Optional.of(channel), direct ? Optional.empty() : Optional.of(message.id())),
                words);
    }

    /** What somebody said. */
    private record Line(Actor actor, Place place, Doorway doorway, String text) {
        String staffId() {
            return actor.user();
        }
    }

    private void heard(Line line) {
        var staffId = line.staffId();
        if (isPassword(line)) {
            return;
        }
        learn(line);
        var open = form(line);
        try {
            if (decided(line)) {
                return;
            }
            var named = line.place().direct() && Spoken.of(line.text()).isEmpty()
                    ? presses.named(staffId, line.text())
                    : Optional.<Presses.Meant>empty();
            if (named.isPresent()) {
                pressed(line, named.get());
            } else if (open.isPresent() && !NAMED.matcher(line.text()).matches()) {
                talk.heard(open.get(), line.text(), speech.of(staffId));
            } else {
                fresh(line);
            }
        } finally {
            forms.lineEnds(staffId);
        }
    }

    /** Whether it looks like a password, which is then told: it is neither read nor kept. */
    private boolean isPassword(Line line) {
        boolean found = Passwordlike.isIn(line.text());
        if (found) {
            say(line.place().channel(), speech.of(line.staffId()).get("dingtalk.password.delete"));
        }
        return found;
    }

    /** Answers to a form tell nothing of a person's language. */
    private void learn(Line line) {
        if (form(line).isEmpty() && Spoken.of(line.text()).isEmpty()) {
            speech.heard(line.staffId(), line.text());
        }
    }

    private Optional<OpenForm> form(Line line) {
        return line.place().direct() ? forms.of(line.staffId()) : Optional.empty();
    }

    private void fresh(Line line) {
        var numbered =
                line.place().direct() ? presses.numbered(line.staffId(), line.text()) : Optional.<Presses.Meant>empty();
        if (numbered.isPresent()) {
            pressed(line, numbered.get());
            return;
        }
        var words = line.text().startsWith("/") && !NAMED.matcher(line.text()).matches()
                ? line.text().substring(1)
                : line.text();
        handler.said(new Inbound.Said(line.actor(), line.place(), words, line.doorway()));
    }

    private void pressed(Line line, Presses.Meant meant) {
        var button = meant.button();
        handler.pressed(new Inbound.Pressed(
                line.actor(), meant.place(), button.action(), button.value(), meant.message(), line.doorway()));
    }

    /** A word and a code: a button of the card that has it. Whatever else the line says is for the form that it may open. */
    private boolean decided(Line line) {
        var typed = DECISION.matcher(line.text().strip());
        if (!typed.matches() || !Codes.isCode(typed.group(2))) {
            return false;
        }
        var found = codes.find(typed.group(2));
        var texts = speech.of(line.staffId());
        if (found.isEmpty()) {
            if (!isDecision(typed.group(1))) {
                return false;
            }
            say(line.place().channel(), texts.get("dingtalk.code.unknown"));
            return true;
        }
        var shown = found.get();
        var button = button(shown.card().buttons(), typed.group(1));
        if (!shown.isFor(line.staffId())) {
            say(line.place().channel(), texts.get("dingtalk.code.notYours"));
        } else if (button.isEmpty()) {
            say(line.place().channel(), texts.get("dingtalk.code.which"));
        } else if (codes.isOver(shown)) {
            say(line.place().channel(), texts.get("dingtalk.code.expired"));
            out.whisper(line.actor(), shown.place(), Doorway.NONE, shown.card());
        } else {
            // judged where the card stands, whether it is answered there or in private
            handler.pressed(new Inbound.Pressed(
                    line.actor(),
                    shown.place(),
                    button.get().action(),
                    button.get().value(),
                    shown.message(),
                    line.doorway()));
            Optional.ofNullable(typed.group(3))
                    .filter(reason -> !reason.isBlank())
                    .ifPresent(reason -> answer(line.staffId(), reason));
        }
        return true;
    }

    private void answer(String staffId, String words) {
        forms.of(staffId).ifPresent(open -> talk.heard(open, words, speech.of(staffId)));
    }

    private static boolean isDecision(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        return YES.contains(plain) || APPROVE.contains(plain) || REJECT.contains(plain);
    }

    /** By its label, else by a word that means the same. */
    private static Optional<Card.Button> button(List<Card.Button> buttons, String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        var labelled =
                buttons.stream().filter(button -> label(button).equals(plain)).findFirst();
        return labelled.or(() -> alike(buttons, plain, APPROVE))
                .or(() -> alike(buttons, plain, REJECT))
                .or(() -> YES.contains(plain)
                        ? buttons.stream()
                                .filter(button -> button.style() == Card.Button.Style.PRIMARY)
                                .findFirst()
                        : Optional.empty());
    }

    private static Optional<Card.Button> alike(List<Card.Button> buttons, String word, Set<String> words) {
        return words.contains(word)
                ? buttons.stream()
                        .filter(button -> words.contains(label(button)))
                        .findFirst()
                : Optional.empty();
    }

    private static String label(Card.Button button) {
        return QuestionText.word(button.label()).toLowerCase(Locale.ROOT);
    }

    private void say(String channel, String text) {
        outlet.say(channel, new Lines("").text(text).message(text));
    }

    private void tell(String channel, SessionAddress address, String key) {
        var text = speech.both(key);
        outlet.answer(channel, address, new Lines("").text(text).message(text));
    }

    /** No card is sent in text mode; a press on one of another time changes nothing. */
    @Override
    public Optional<JsonNode> press(ObjectNode press) {
        return Optional.empty();
    }

    @Override
    public void late(ObjectNode press, JsonNode state) {
        LOG.info("a press came in text mode, nothing is shown");
    }
}
