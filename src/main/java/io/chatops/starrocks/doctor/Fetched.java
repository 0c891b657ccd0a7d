package io.chatops.starrocks.doctor;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** What came of asking over HTTP. */
public sealed interface Fetched {
    /**
     * An answer, of whatever status.
     *
     * @param body its beginning
     * @param ahead how far the other side's clock is ahead of ours, by its header Date; negative when it is behind
     */
    record Answered(int status, HttpHeaders headers, String body, Optional<Duration> ahead) implements Fetched {}

    /**
     * None.
     *
     * @param kind the kind of exception, never its text
     */
    record Unanswered(Why why, String kind) implements Fetched {}

    /** Why there was no answer. */
    enum Why {
        /** No address is known for the name. */
        NAME,
        /** Nobody listens there, or nobody lets us through. */
        CONNECTION,
        /** The certificate, or something else about TLS. */
        TLS,
        TIMEOUT,
        OTHER
    }

    /** The answer, if there is one. */
    default Optional<Answered> answer() {
        return this instanceof Answered answered ? Optional.of(answered) : Optional.empty();
    }
}
