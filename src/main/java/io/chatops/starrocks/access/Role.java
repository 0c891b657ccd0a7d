package io.chatops.starrocks.access;

/** What a grant lets people do. */
public enum Role {
    /** Asks questions. */
    READER,
    /** Asks for changes, and questions. */
    REQUESTER,
    /** Agrees to what others ask for where a rule names nobody itself, and asks questions. */
    APPROVER,
    /** Stops and starts the bot, and asks questions. */
    ADMINISTRATOR
}
