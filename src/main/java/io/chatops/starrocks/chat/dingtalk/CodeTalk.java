package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Memory;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Hears a word and a code: a button of the card that has the code. */
final class CodeTalk {
    private static final Pattern DECISION =
            Pattern.compile("(?s)/?(\\S.{0,80}?)[\\s:：]+(?=\\w*\\d)(?=\\w*[A-Za-z])(\\w{4})(?:[\\s,，:：]+(.*))?");

    private final Codes codes;
    private final Outlet outlet;
    private final Speech speech;
    private final InboundHandler handler;
    private final ChatOut out;

    /** @param out shows a card again whose code is over */
    CodeTalk(Codes codes, Outlet outlet, Speech speech, InboundHandler handler, ChatOut out) {
        this.codes = codes;
        this.outlet = outlet;
        this.speech = speech;
        this.handler = handler;
        this.out = out;
    }

    /**
     * Takes the line if it is a decision; false when it is something else. What can be either while its code cannot be looked up is
     * not taken: {@link Memory.Unavailable}.
     *
     * @param rest takes whatever else the line says: it is for the form that the decision may open
     */
    boolean heard(Utterance said, Consumer<String> rest) {
        var typed = DECISION.matcher(said.text().strip());
        if (!typed.matches() || !Codes.isCode(typed.group(2))) {
            return false;
        }
        var found = codes.lookUp(typed.group(2));
        if (found.isEmpty()) {
            if (DecisionWords.isOne(typed.group(1))) {
                say(said, "dingtalk.code.unknown");
                return true;
            }
            return false;
        }
        if (decided(said, typed.group(1), found.get())
                && typed.group(3) != null
                && !typed.group(3).isBlank()) {
            rest.accept(typed.group(3));
        }
        return true;
    }

    private boolean decided(Utterance said, String word, Codes.Shown shown) {
        var button = DecisionWords.button(shown.card().buttons(), word);
        if (!shown.isFor(said.staffId())) {
            say(said, "dingtalk.code.notYours");
            handler.refused(new Inbound.Refused(said.actor(), said.place(), "code of another"));
        } else if (button.isEmpty()) {
            say(said, "dingtalk.code.which");
        } else if (codes.isOver(shown)) {
            say(said, "dingtalk.code.expired");
            out.whisper(said.actor(), shown.place(), Doorway.NONE, shown.card());
        } else {
            // judged where the card stands, whether it is answered there or in private
            var pressed = button.get();
            handler.pressed(new Inbound.Pressed(
                    said.actor(), shown.place(), pressed.action(), pressed.value(), shown.message(), said.doorway()));
            return true;
        }
        return false;
    }

    private void say(Utterance said, String key) {
        outlet.tell(
                said.place().channel(), Lines.saying(speech.of(said.staffId()).get(key)));
    }
}
