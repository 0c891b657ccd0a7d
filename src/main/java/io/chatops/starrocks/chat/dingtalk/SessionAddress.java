package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one message can be answered (sessionWebhook). Whoever has the address can speak for the robot, and it stands in a body that
 * HTTP mode does not sign: it is followed to DingTalk's own hosts alone, or to this machine when the API is there too.
 */
record SessionAddress(Secret webhook, Instant until) {
    /** The address when it may be followed now. */
    Optional<URI> at(Instant now, DingTalkSettings settings) {
        var hosts = settings.hosts("oapi.dingtalk.com", "oapi.dingtalk.io", "api.dingtalk.io");
        return now.isBefore(until) ? webhook.use(text -> hosts.allow(text, "https")) : Optional.empty();
    }
}
