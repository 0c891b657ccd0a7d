package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryReceiver;
import io.chatops.starrocks.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the chat that the password of a draft came from the page, whoever entered it: on the form that waits for it, or to the
 * draft's owner alone. An operation's card says so by itself.
 */
final class PasswordArrivals implements EntryReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordArrivals.class);

    private final PasswordPage page;
    private final ConversationStore sessions;
    private final Wizard wizard;
    private final WizardPages pages;
    private final Chats chats;
    private final ExecutorService background;

    PasswordArrivals(
            PasswordPage page,
            ConversationStore sessions,
            Wizard wizard,
            WizardPages pages,
            Chats chats,
            ExecutorService background) {
        this.page = page;
        this.sessions = sessions;
        this.wizard = wizard;
        this.pages = pages;
        this.chats = chats;
        this.background = background;
    }

    @Override
    public boolean received(Entry entry, Secret password) {
        boolean wanted = page.received(entry, password);
        if (wanted) {
            tellLater(entry.subject());
        }
        return wanted;
    }

    /** The page is answered first: the chat may be slow. */
    private void tellLater(String subject) {
        try {
            background.execute(() -> {
                try {
                    sessions.find(subject).ifPresent(this::tell);
                } catch (RuntimeException broken) {
                    LOG.error("nobody was told of a password", broken);
                }
            });
        } catch (RejectedExecutionException busy) {
            LOG.warn("nobody was told of a password: busy");
        }
    }

    private void tell(Session session) {
        chats.of(session.place().platform())
                .filter(chat -> !wizard.arrived(session, chat))
                .ifPresent(chat -> whisper(session, chat));
    }

    private void whisper(Session session, ChatOut chat) {
        var words = pages.speech(session);
        var name = session.draft().text(Parameter.NAME).orElseGet(() -> words.get("answer.draft.unnamed"));
        var doorway = new Doorway(Optional.empty(), session.reply());
        var card = Card.saying(
                        Tone.GOOD,
                        words.get("answer.password.arrived", name),
                        words.get("answer.password.arrived.text"))
                .withButtons(List.of(Button.of(Actions.CONTINUE, session.id(), words.get("answer.draft.continue"))));
        chat.whisper(session.owner(), session.place(), doorway, card);
    }
}
