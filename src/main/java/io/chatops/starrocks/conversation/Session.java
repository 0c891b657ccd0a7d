package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One creation that somebody is filling in. A person may have several; each is its owner's alone. It never holds the password, only
 * where that lies.
 *
 * @param id random, so that it cannot be guessed
 * @param place where it was begun and where its summary will be posted
 * @param reply the platform's token for private answers, while it lasts; known to the replica that it came to alone
 * @param at the step that was shown last
 * @param editing the operation that was sent back to be edited, and that the summary will go to
 * @param posted the operation that its summary became; a session posts once
 * @param password where the password lies that was typed last
 * @param view the platform's id of the form that it was opened in last, so that something can be shown there by itself
 * @param version how often it was changed; counted by the store
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
        Optional<OperationId> posted,
        Optional<Password> password,
        Optional<String> view,
        long version) {
    /** A session at its first step, in which nothing was changed yet. */
    public static Session begun(
            String id, Actor owner, Place place, Optional<String> reply, Language language, Draft draft) {
        return new Session(
                id,
                owner,
                place,
                reply,
                language,
                draft,
                StepId.REGION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * Where a password lies: in the secret box of the replica that it was typed on, and nowhere else.
     *
     * @param key new for each password, so that an older one that another replica still holds is never taken for it
     * @param until when the box forgets it
     */
    public record Password(String key, Instant until) {}

    /** The same with other answers. */
    public Session with(Draft answers) {
        return new Session(id, owner, place, reply, language, answers, at, editing, posted, password, view, version);
    }

    /** The same with a password that was typed. */
    public Session with(Password typed) {
        return new Session(
                id, owner, place, reply, language, draft, at, editing, posted, Optional.of(typed), view, version);
    }

    /** The same at another step. */
    public Session at(StepId step) {
        return new Session(id, owner, place, reply, language, draft, step, editing, posted, password, view, version);
    }

    /** The same, posted as an operation. */
    public Session posted(OperationId operation) {
        return new Session(
                id, owner, place, reply, language, draft, at, editing, Optional.of(operation), password, view, version);
    }

    /** The same, to be posted again in place of {@code operation}. */
    public Session reopened(Optional<OperationId> operation) {
        return new Session(
                id, owner, place, reply, language, draft, at, operation, Optional.empty(), password, view, version);
    }

    /** The same, opened in a form. */
    public Session in(String form) {
        return new Session(
                id, owner, place, reply, language, draft, at, editing, posted, password, Optional.of(form), version);
    }

    /** The same with the platform's token for private answers. */
    public Session replyingBy(Optional<String> token) {
        return new Session(id, owner, place, token, language, draft, at, editing, posted, password, view, version);
    }

    /** The same, changed so often: for stores. */
    public Session versioned(long changes) {
        return new Session(id, owner, place, reply, language, draft, at, editing, posted, password, view, changes);
    }
}
