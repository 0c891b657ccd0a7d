package io.chatops.starrocks.web;

import java.time.Duration;

/**
 * What no request and no connection may go beyond.
 *
 * @param connections how many there may be; bounds the work that can wait for a thread, too, since a connection asks for one thing at
 *     a time
 * @param silence how long a connection may say nothing
 * @param request from a request's head to the end of its answer: whoever sends a body byte by byte holds a thread for so long
 * @param stopping how long requests under way may hold up the end of the process. No answer of ours takes longer, and one that is
 *     trickled in must not use up the time in which everything has to end
 */
record Limits(int connections, Duration silence, Duration request, Duration stopping) {
    static final Limits USUAL = new Limits(512, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(5));
}
