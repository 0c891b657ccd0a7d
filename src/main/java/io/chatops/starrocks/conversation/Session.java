package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.text.Language;
import java.util.Optional;

/**
 * One creation that somebody is filling in. A person may have several; each is its owner's alone. Its password is in the secret box
 * under {@link #id}.
 *
 * @param id random, so that it cannot be guessed
 * @param place where it was begun and where its summary will be posted
 * @param reply the platform's token for private answers, while it lasts
 * @param at the step that was shown last
 * @param editing the operation that was sent back to be edited, and that the summary will go to
 * @param posted the operation that its summary became; a session posts once
 */
public record Session(
        String id,
        Actor owner,
        Place place,
        Optional<String> reply,
        Language language,
        Draft draft,
        StepId at,
        Optional<OperationId> editing,
        Optional<OperationId> posted) {
    /** The same with other answers. */
    public Session with(Draft answers) {
        return new Session(id, owner, place, reply, language, answers, at, editing, posted);
    }

    /** The same at another step. */
    public Session at(StepId step) {
        return new Session(id, owner, place, reply, language, draft, step, editing, posted);
    }

    /** The same, posted as an operation. */
    public Session posted(OperationId operation) {
        return new Session(id, owner, place, reply, language, draft, at, editing, Optional.of(operation));
    }

    /** The same, to be posted again in place of {@code operation}. */
    public Session reopened(Optional<OperationId> operation) {
        return new Session(id, owner, place, reply, language, draft, at, operation, Optional.empty());
    }
}
