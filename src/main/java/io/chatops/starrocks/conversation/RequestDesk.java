package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.conversation.Surface.Spotted;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists somebody's requests, in a private answer and on the bot's own page, and takes what is pressed there. */
final class RequestDesk implements Verb {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);

    private final Requests requests;
    private final BiConsumer<Shown, Audience> confirming;
    private final Approving approving;
    private final Creation creation;
    private final InstantSource time;
    private final Executor background;

    /** @param confirming takes its requester's final word on what was shown */
    RequestDesk(
            Requests requests,
            BiConsumer<Shown, Audience> confirming,
            Approving approving,
            Creation creation,
            InstantSource time,
            Executor background) {
        this.requests = requests;
        this.confirming = confirming;
        this.approving = approving;
        this.creation = creation;
        this.time = time;
        this.background = background;
    }

    @Override
    public List<String> names() {
        return List.of("requests", "申请", "我的申请", "审批");
    }

    @Override
    public int takes() {
        return 0;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        audience.whisper(RequestCards.answer(
                requests.of(audience.actor()), audience.words(), time.instant().atZone(audience.zone())));
    }

    /** Draws the bot's own page of a person anew. */
    void home(Actor actor, ChatOut chat, Words words) {
        var now = time.instant().atZone(chat.person(actor).zone());
        chat.publishHome(actor, RequestCards.home(requests.of(actor), words, now));
    }

    /** Draws the page soon, while a form is being answered; a page that is not drawn now is when it is opened next. */
    void homeSoon(Actor actor, ChatOut chat, Words words) {
        try {
            background.execute(() -> {
                try {
                    home(actor, chat, words);
                } catch (RuntimeException broken) {
                    LOG.warn("the page of {} could not be drawn", actor, broken);
                }
            });
        } catch (RejectedExecutionException busy) {
            LOG.warn("the page of {} is not drawn: busy", actor);
        }
    }

    /** A button of a list: what it does, and the list as it is then. */
    void pressed(Spotted spotted, Inbound.Pressed pressed, Audience audience) {
        switch (spotted.press()) {
            case CONFIRM -> shown(pressed, audience, confirming);
            case APPROVE -> shown(pressed, audience, approving::approve);
            case REJECT ->
                shown(
                        pressed,
                        audience,
                        (shown, asker) -> approving.reject(shown, asker, spotted.surface() == Surface.HOME));
            case CONTINUE -> creation.resume(pressed.value(), audience);
            case DISCARD -> creation.discard(pressed.value(), audience);
            case REFRESH -> {
                /* the list is drawn anew anyway */
            }
        }
        again(spotted, audience);
    }

    private static void shown(Inbound.Pressed pressed, Audience audience, BiConsumer<Shown, Audience> decide) {
        var shown = Shown.parse(pressed.value());
        if (shown.isPresent()) {
            decide.accept(shown.get(), audience);
        } else {
            audience.whisper(Tone.WARNING, "answer.operation.gone");
        }
    }

    private void again(Spotted spotted, Audience audience) {
        if (spotted.surface() == Surface.HOME) {
            home(audience.actor(), audience.chat(), audience.words());
        } else {
            audience.chat()
                    .replace(
                            audience.actor(),
                            audience.place(),
                            audience.doorway(),
                            RequestCards.answer(
                                    requests.of(audience.actor()),
                                    audience.words(),
                                    time.instant().atZone(audience.zone())));
        }
    }
}
