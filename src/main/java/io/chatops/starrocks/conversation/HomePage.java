package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.operation.Journal;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's own page of a person: what is under way with them, or why that is not shown. */
final class HomePage {
    private static final Logger LOG = LoggerFactory.getLogger(HomePage.class);

    private final Gate gate;
    private final Wording wording;
    private final Requests requests;
    private final Breakdowns breakdowns;
    private final InstantSource time;
    private final Executor background;

    HomePage(
            Gate gate,
            Wording wording,
            Requests requests,
            Breakdowns breakdowns,
            InstantSource time,
            Executor background) {
        this.gate = gate;
        this.wording = wording;
        this.requests = requests;
        this.breakdowns = breakdowns;
        this.time = time;
        this.background = background;
    }

    /** The page of somebody who may not even read says so, and shows nothing else. */
    Outcome opened(Actor actor, ChatOut chat) {
        return published(actor, chat, () -> {
            var missing = gate.reading(actor, new Spot(actor.platform(), actor.tenant(), actor.user(), true));
            if (missing.isEmpty()) {
                return drawn(actor, chat);
            }
            chat.publishHome(actor, Answers.refused(wording.of(actor, chat), missing.get()));
            return Outcome.REFUSED;
        });
    }

    /** Draws it anew after something was pressed there. */
    Outcome again(Actor actor, ChatOut chat) {
        return published(actor, chat, () -> drawn(actor, chat));
    }

    /** Draws it soon, while a form is being answered; a page that is not drawn now is when it is opened next. */
    void soon(Actor actor, ChatOut chat) {
        try {
            background.execute(() -> again(actor, chat));
        } catch (RejectedExecutionException busy) {
            LOG.warn("the page of {} is not drawn: busy", actor);
        }
    }

    private Outcome drawn(Actor actor, ChatOut chat) {
        var now = time.instant().atZone(chat.person(actor).zone());
        chat.publishHome(actor, RequestCards.home(requests.of(actor), wording.of(actor, chat), now));
        return Outcome.ANSWERED;
    }

    /** Whatever goes wrong stands on the page, with a button to look again: an older page would be taken for true. */
    private Outcome published(Actor actor, ChatOut chat, Supplier<Outcome> draw) {
        try {
            return draw.get();
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.error("the journal cannot be reached", unavailable);
            chat.publishHome(actor, trouble(wording.of(actor, chat), "answer.journal"));
            return Outcome.UNAVAILABLE;
        } catch (Throwable broken) {
            var token = breakdowns.token(broken);
            chat.publishHome(actor, trouble(wording.of(actor, chat), "answer.broken", token));
            return Outcome.FAILED;
        }
    }

    private static Card trouble(Words words, String key, Object... arguments) {
        return RequestCards.noHome(words.get(key, arguments), words);
    }
}
