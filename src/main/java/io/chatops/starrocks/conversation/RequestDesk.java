package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.conversation.Surface.Spotted;
import io.chatops.starrocks.conversation.Tally.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** Lists somebody's requests, in a private answer and on the bot's own page, and takes what is pressed there. */
final class RequestDesk implements Verb {
    private final Requests requests;
    private final BiConsumer<Shown, Audience> confirming;
    private final Approving approving;
    private final Creation creation;
    private final InstantSource time;
    private final HomePage home;

    /** @param confirming takes its requester's final word on what was shown */
    RequestDesk(
            Requests requests,
            BiConsumer<Shown, Audience> confirming,
            Approving approving,
            Creation creation,
            InstantSource time,
            HomePage home) {
        this.requests = requests;
        this.confirming = confirming;
        this.approving = approving;
        this.creation = creation;
        this.time = time;
        this.home = home;
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
        audience.whisper(list(audience));
    }

    /** A button of a list: what it does, and the list as it is then. */
    Outcome pressed(Spotted spotted, Inbound.Pressed pressed, Audience audience) {
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
        return again(spotted, audience);
    }

    private static void shown(Inbound.Pressed pressed, Audience audience, BiConsumer<Shown, Audience> decide) {
        var shown = Shown.parse(pressed.value());
        if (shown.isPresent()) {
            decide.accept(shown.get(), audience);
        } else {
            audience.whisper(Tone.WARNING, "answer.operation.gone");
        }
    }

    private Outcome again(Spotted spotted, Audience audience) {
        if (spotted.surface() == Surface.HOME) {
            return home.again(audience.actor(), audience.chat());
        }
        audience.chat().replace(audience.actor(), audience.place(), audience.doorway(), list(audience));
        return Outcome.ANSWERED;
    }

    private Card list(Audience audience) {
        return RequestCards.answer(
                requests.of(audience.actor()), audience.words(), time.instant().atZone(audience.zone()));
    }
}
