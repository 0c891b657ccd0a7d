package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryReceiver;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks for passwords by a link instead of a field, and takes them in: one for a draft goes where the wizard looks for it, and one for an operation that waits for it lets that go on.
 */
public final class PasswordPage implements EntryReceiver {
    /** Where the password of an operation goes: {@code Desk.provideSecret}. */
    public interface Waiting {
        /** The desk's verdict on a password for an operation. */
        Verdict provide(OperationId id, Actor by, Secret password);
    }

    private final EntryLinks links;
    private final ConversationStore sessions;
    private final Passwords passwords;
    private final Waiting waiting;
    private final Consumer<OperationId> nudge;

    /**
     * Takes passwords in for these drafts and operations.
     *
     * @param nudge starts work on an operation that can go on
     */
    public PasswordPage(
            EntryLinks links,
            ConversationStore sessions,
            Passwords passwords,
            Waiting waiting,
            Consumer<OperationId> nudge) {
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.waiting = waiting;
        this.nudge = nudge;
    }

    /**
     * A link for the password of a draft; its owner's alone.
     *
     * @param name what people call its owner; empty when that is not known
     */
    Secret link(Session session, Optional<String> name) {
        return links.issue(entry(session.id(), session.owner(), session.language(), session.draft(), name));
    }

    /** Makes the links of a draft or an operation void: it is over. */
    void over(String subject) {
        links.forget(subject);
    }

    @Override
    public boolean received(Entry entry, Secret password) {
        var operation = OperationId.parse(entry.subject());
        return operation.isPresent()
                ? provided(operation.get(), entry.owner(), password)
                : kept(entry.subject(), entry.owner(), password);
    }

    private boolean provided(OperationId id, Actor by, Secret password) {
        boolean moved = waiting.provide(id, by, password) instanceof Verdict.Moved;
        if (moved) {
            nudge.accept(id);
        }
        return moved;
    }

    private boolean kept(String session, Actor by, Secret password) {
        return sessions.find(session)
                .filter(found -> found.owner().equals(by) && found.posted().isEmpty())
                .map(found -> passwords.keep(found, password))
                .flatMap(lying -> sessions.change(session, current -> current.with(lying)))
                .isPresent();
    }

    /** What a link for the password of an operation that waits for one opens; its requester's alone. */
    static Entry entry(Operation operation, Language language, Optional<String> name) {
        return entry(
                operation.id().value(),
                operation.requester(),
                language,
                operation.plan().answers(),
                name);
    }

    private static Entry entry(String subject, Actor owner, Language language, Draft draft, Optional<String> name) {
        return new Entry(subject, owner, language, draft.text(Parameter.NAME), draft.text(Parameter.REGION), name);
    }
}
