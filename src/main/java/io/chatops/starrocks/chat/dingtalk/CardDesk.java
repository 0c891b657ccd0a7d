package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Memory;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes presses on cards. Who presses must be of our organisation, the card one of ours and its screen the newest; each no is told in a
 * sentence to whoever pressed, and changes nothing. Logs ids and buttons, never what was entered.
 */
final class CardDesk implements DingTalkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CardDesk.class);

    private final DingTalkHandler words;
    private final DingTalkInbound inbound;
    private final DingTalkForms forms;
    private final CardViews views;
    private final FormOnCard formScreen;
    private final FormPresses formPresses;
    private final MessageOnCard messageScreen;
    private final MessagePresses messagePresses;
    private final InboundHandler handler;
    private final Outlet outlet;
    private final Speech speech;

    /**
     * @param words takes what is said
     * @param handler has refusals in its record
     */
    CardDesk(
            DingTalkHandler words,
            DingTalkInbound inbound,
            DingTalkForms forms,
            CardViews views,
            FormOnCard formScreen,
            FormPresses formPresses,
            MessageOnCard messageScreen,
            MessagePresses messagePresses,
            InboundHandler handler,
            Outlet outlet,
            Speech speech) {
        this.words = words;
        this.inbound = inbound;
        this.forms = forms;
        this.views = views;
        this.formScreen = formScreen;
        this.formPresses = formPresses;
        this.messageScreen = messageScreen;
        this.messagePresses = messagePresses;
        this.handler = handler;
        this.outlet = outlet;
        this.speech = speech;
    }

    @Override
    public void message(ObjectNode message) {
        words.message(message);
    }

    @Override
    public void notDone(ObjectNode message) {
        words.notDone(message);
    }

    @Override
    public Optional<JsonNode> press(ObjectNode json) {
        var reading = inbound.press(json);
        if (reading instanceof Reading.Refused<CardPress> refused) {
            // nobody of ours can be told: the id is one of another organisation, or none
            LOG.warn("a press is not acted upon: {}", refused.why());
            handler.refused(Claim.ofPress(json, refused.why()));
            return Optional.empty();
        }
        var press = ((Reading.Read<CardPress>) reading).value();
        LOG.info(
                "press card={} action={} fields={}",
                press.card(),
                press.action(),
                press.fields().size());
        var slot = Slot.of(press.action());
        if (slot.isEmpty()) {
            return refused(press, "dingtalk.card.gone");
        }
        return done(press, slot.get()).map(shown -> shown.asAnswer(press.staffId()));
    }

    /** What was pressed is looked up before anything is done. */
    private Optional<CardState> done(CardPress press, Slot slot) {
        try {
            return MessageOnCard.isOne(press.card()) ? onMessage(press, slot) : onForm(press, slot);
        } catch (Memory.Unavailable away) {
            LOG.warn("nothing is done: {}", away.getMessage());
            tell(press, "dingtalk.card.away");
            // it may have been told to wait meanwhile
            return messageScreen.drawings().of(press.card()).or(() -> Optional.of(CardState.OPEN));
        }
    }

    private Optional<CardState> onMessage(CardPress press, Slot slot) {
        var outcome = messagePresses.pressed(press, slot);
        outcome.refusal().ifPresent(key -> refused(press, key));
        return outcome.state();
    }

    /** A press on an old screen is answered with what the card shows by now. */
    private Optional<CardState> onForm(CardPress press, Slot slot) {
        var view = views.lookUp(press.staffId()).filter(found -> found.id().equals(press.card()));
        var open = view.flatMap(
                found -> forms.lookUp(actor(press)).filter(form -> form.view().equals(found.form())));
        if (view.isEmpty() || open.isEmpty()) {
            refused(press, "dingtalk.card.gone");
            return Optional.empty();
        }
        var texts = speech.of(press.staffId());
        view.get().begin();
        try {
            if (press.nonce().equals(view.get().nonce())) {
                formPresses.pressed(view.get(), open.get(), slot, press.fields(), texts);
                forms.lineEnds(press.staffId());
            } else {
                view.get().notice(texts.get("dingtalk.card.again"));
                recorded(press, "dingtalk.card.again");
            }
            return Optional.of(formScreen.state(view.get(), open.get()));
        } finally {
            view.get().end();
        }
    }

    private static Actor actor(CardPress press) {
        return new Actor(DingTalkWeb.PLATFORM, press.corpId(), press.staffId());
    }

    private Optional<JsonNode> refused(CardPress press, String key) {
        recorded(press, key);
        tell(press, key);
        return Optional.empty();
    }

    private void tell(CardPress press, String key) {
        outlet.tell(
                Channels.of(press.staffId()),
                Lines.saying(speech.of(press.staffId()).get(key)));
    }

    private void recorded(CardPress press, String key) {
        LOG.warn("a press was refused card={} why={}", press.card(), key);
        handler.refused(Claim.ofPress(press, what(key)));
    }

    private static String what(String key) {
        return switch (key) {
            case "dingtalk.card.notYours" -> "card of another";
            case "dingtalk.card.again" -> "old screen";
            default -> "unknown card";
        };
    }

    /** What a form shows may have changed again since; of a message the state itself is sent. */
    @Override
    public void late(ObjectNode json, JsonNode state) {
        if (!(inbound.press(json) instanceof Reading.Read<CardPress> read)) {
            return;
        }
        var card = read.value().card();
        var shown = CardState.read(state);
        if (MessageOnCard.isOne(card)) {
            messageScreen.late(card, shown);
            return;
        }
        var staffId = read.value().staffId();
        var view = views.of(staffId).filter(found -> found.id().equals(card));
        var open = forms.of(actor(read.value()));
        if (view.isPresent() && open.isPresent()) {
            formScreen.redraw(view.get(), open.get());
        } else {
            messageScreen.late(card, shown);
        }
    }
}
