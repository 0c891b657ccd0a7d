package io.chatops.starrocks.conversation;

/** Is told once of each thing that somebody did and what came of it, so that it can be counted. Must not throw, and answers at once. */
@FunctionalInterface
public interface Tally {
    /** Counts nothing. */
    Tally NONE = (platform, act, name, outcome) -> {};

    /**
     * Something was done and answered.
     *
     * @param platform the opaque name of the platform
     * @param name of the verb, the button or the page of a form: one of few, and nothing that somebody typed
     */
    void count(String platform, Act act, String name, Outcome outcome);

    /** What somebody did. */
    enum Act {
        /** A line after the name of the product. */
        COMMAND,
        /** Words of their own. */
        MESSAGE,
        /** A button on a message. */
        PRESS,
        /** A form was sent off. */
        FORM,
        /** Something inside a form was chosen or pressed. */
        FIELD,
        /** A live list was opened or searched. */
        SEARCH,
        /** The bot's own page was opened. */
        HOME,
        /** A question's answer, which comes later than the act that asked it; told only when it broke. */
        ANSWER
    }

    /** What came of it. */
    enum Outcome {
        /** It was answered. */
        ANSWERED,
        /** The policy does not let them. */
        REFUSED,
        /** The bot asked which product is meant. */
        CLARIFIED,
        /** The form shows what is to be put right. */
        CORRECTED,
        /** The database is away: nothing was done. */
        UNAVAILABLE,
        /** Something broke; the log has it under the token that they were told. */
        FAILED
    }
}
