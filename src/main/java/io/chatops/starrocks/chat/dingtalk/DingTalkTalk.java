package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Memory;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a line is: a decision with its code, an answer to the form that is open, a number or name of a button that was shown,
 * or something new. A line that looks like a password is none of these.
 */
final class DingTalkTalk implements DingTalkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DingTalkTalk.class);
    private static final Pattern NAMED = Pattern.compile("(?is)/?starrocks\\b.*");

    private static final Pattern RESUME = Pattern.compile("(?i)/?(继续|continue|resume)[。.!！]?");

    private final Entrance entrance;
    private final InboundHandler handler;
    private final Outlet outlet;
    private final Speech speech;
    private final CodeTalk decisions;
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
        this.entrance = new Entrance(inbound, outlet, speech, handler);
        this.handler = handler;
        this.outlet = outlet;
        this.speech = speech;
        this.decisions = new CodeTalk(codes, outlet, speech, handler, out);
        this.presses = presses;
        this.forms = forms;
        this.talk = new FormTalk(handler, forms);
        this.out = out;
    }

    @Override
    public void message(ObjectNode json) {
        entrance.utterance(json).filter(said -> !isPassword(said)).ifPresent(said -> {
            try {
                heard(said);
            } catch (Memory.Unavailable away) {
                LOG.warn("nothing is done: {}", away.getMessage());
                tellAway(said);
            }
        });
    }

    @Override
    public void notDone(ObjectNode json) {
        entrance.utterance(json).filter(said -> !isPassword(said)).ifPresent(said -> {
            learn(said, said.place().direct() ? forms.of(said.actor()) : Optional.empty());
            tellAway(said);
        });
    }

    private void tellAway(Utterance said) {
        var text = speech.of(said.staffId()).get("dingtalk.away");
        out.whisper(said.actor(), said.place(), said.doorway(), Card.saying(Card.Tone.BAD, text));
    }

    /** What a line means is looked up before anything is done. */
    private void heard(Utterance said) {
        var open = form(said);
        learn(said, open);
        try {
            if (decisions.heard(said, rest -> forms.of(said.actor()).ifPresent(form -> answer(form, rest)))) {
                return;
            }
            var named = isPlain(said) ? presses.named(said.staffId(), said.text()) : Optional.<Presses.Meant>empty();
            if (named.isPresent()) {
                pressed(said, named.get());
            } else if (open.isPresent() && !NAMED.matcher(said.text()).matches()) {
                answer(open.get(), said.text());
            } else {
                fresh(said);
            }
        } finally {
            forms.lineEnds(said.staffId());
        }
    }

    /** Whether it looks like a password, which is then told: it is neither read nor kept. */
    private boolean isPassword(Utterance said) {
        boolean found = Passwordlike.isIn(said.text());
        if (found) {
            var text = speech.of(said.staffId()).get("dingtalk.password.delete");
            outlet.tell(said.place().channel(), Lines.saying(text));
        }
        return found;
    }

    /** Answers to a form tell nothing of a person's language. */
    private void learn(Utterance said, Optional<OpenForm> open) {
        if (open.isEmpty() && Spoken.of(said.text()).isEmpty()) {
            speech.heard(said.staffId(), said.text());
        }
    }

    /** Whether it may be the name of a button: in private, and none of the words that a form takes. */
    private static boolean isPlain(Utterance said) {
        return said.place().direct() && Spoken.of(said.text()).isEmpty();
    }

    private Optional<OpenForm> form(Utterance said) {
        return said.place().direct() ? forms.lookUp(said.actor()) : Optional.empty();
    }

    private void answer(OpenForm open, String words) {
        talk.heard(open, words, speech.of(open.actor().user()));
    }

    private void fresh(Utterance said) {
        var text = said.text();
        var numbered = said.place().direct() ? presses.numbered(said.staffId(), text) : Optional.<Presses.Meant>empty();
        if (numbered.isPresent()) {
            pressed(said, numbered.get());
            return;
        }
        if (said.place().direct() && RESUME.matcher(text).matches()) {
            handler.said(new Inbound.Said(said.actor(), said.place(), "starrocks resume", said.doorway()));
            return;
        }
        if (said.place().direct() && isAnswer(text)) {
            outlet.tell(
                    said.place().channel(),
                    Lines.saying(speech.of(said.staffId()).get("dingtalk.form.unknown")));
            return;
        }
        var words = text.startsWith("/") && !NAMED.matcher(text).matches() ? text.substring(1) : text;
        handler.said(new Inbound.Said(said.actor(), said.place(), words, said.doorway()));
    }

    /** Whether it answers a question, though none is known: it must not be taken for a request of its own. */
    private static boolean isAnswer(String text) {
        return text.matches("\\d{1,3}")
                || Spoken.of(text).filter(Spoken::answers).isPresent();
    }

    private void pressed(Utterance said, Presses.Meant meant) {
        var button = meant.button();
        handler.pressed(new Inbound.Pressed(
                said.actor(), meant.place(), button.action(), button.value(), meant.message(), said.doorway()));
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
