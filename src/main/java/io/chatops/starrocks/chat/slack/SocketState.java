package io.chatops.starrocks.chat.slack;

import java.time.Instant;
import java.util.Optional;

/**
 * How the connection of Socket Mode is now.
 *
 * @param connected whether envelopes can come
 * @param since when the connection in use was greeted by Slack
 * @param opened how many connections were opened since the start; all but one of them took another's place
 * @param lastFrame when anything came last, be it the answer to a ping
 * @param trouble Slack's word for what keeps it from connecting, such as invalid_auth or link_disabled
 */
public record SocketState(
        boolean connected,
        Optional<Instant> since,
        long opened,
        Optional<Instant> lastFrame,
        Optional<String> trouble) {}
