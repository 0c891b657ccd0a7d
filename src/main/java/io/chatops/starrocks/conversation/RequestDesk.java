package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.conversation.Surface.Press;
import io.chatops.starrocks.conversation.Surface.Spotted;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.operation.Journal;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists somebody's requests, in a private answer and on the bot's own page, and takes what is pressed there. */
final class RequestDesk implements Verb {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);

    private final Requests requests;
    private final BiPredicate<Shown, Audience> confirming;
    private final Approving approving;
    private final Creation creation;
    private final InstantSource time;
    private final HomePage home;

    /** @param confirming takes its requester's final word on what was shown; whether it counted and the card alone says so */
    RequestDesk(
            Requests requests,
            BiPredicate<Shown, Audience> confirming,
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

    /** A button of a list: what it does, and the list as it is then; what was done is done when the list cannot be had. */
    Outcome pressed(Spotted spotted, Inbound.Pressed pressed, Audience audience) {
        boolean silent = done(spotted, pressed, audience);
        try {
            return again(spotted, audience);
        } catch (Journal.JournalUnavailable unavailable) {
            if (spotted.press() == Press.REFRESH) {
                throw unavailable;
            }
            LOG.error("the journal cannot be reached", unavailable);
            audience.whisper(Tone.WARNING, silent ? "request.unread.counted" : "request.unread");
            return Outcome.UNAVAILABLE;
        }
    }

    /** Does it; whether it counted and the card alone says so. */
    private boolean done(Spotted spotted, Inbound.Pressed pressed, Audience audience) {
        switch (spotted.press()) {
            case CONFIRM -> {
                return shown(pressed, audience, confirming);
            }
            case APPROVE -> {
                return shown(pressed, audience, approving::approve);
            }
            case REJECT ->
                shown(pressed, audience, (shown, asker) -> {
                    approving.reject(shown, asker, spotted.surface() == Surface.HOME);
                    return false;
                });
            case CONTINUE -> creation.resume(pressed.value(), audience);
            case DISCARD -> creation.discard(pressed.value(), audience);
            case REFRESH -> {
                /* the list is drawn anew anyway */
            }
        }
        return false;
    }

    private static boolean shown(Inbound.Pressed pressed, Audience audience, BiPredicate<Shown, Audience> decide) {
        var shown = Shown.parse(pressed.value());
        if (shown.isPresent()) {
            return decide.test(shown.get(), audience);
        }
        audience.whisper(Tone.WARNING, "answer.operation.gone");
        return false;
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
