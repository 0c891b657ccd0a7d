package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where one message can be answered (sessionWebhook). Whoever has the address can speak for the robot, and it stands in a body that
 * HTTP mode does not sign: it is followed to DingTalk's own hosts alone, or to this machine when the API is there too.
 */
record SessionAddress(Secret webhook, Instant until) {
    private static final Set<String> HOSTS = Set.of("oapi.dingtalk.com", "oapi.dingtalk.io", "api.dingtalk.io");

    /** The address when it may be followed now. */
    Optional<URI> at(Instant now, DingTalkSettings settings) {
        return now.isBefore(until) ? webhook.use(text -> allowed(text, settings)) : Optional.empty();
    }

    private static Optional<URI> allowed(String text, DingTalkSettings settings) {
        try {
            var uri = URI.create(text);
            boolean theirs = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && HOSTS.contains(uri.getHost())
                    && (uri.getPort() == -1 || uri.getPort() == 443)
                    && uri.getUserInfo() == null;
            boolean local = settings.onThisMachine()
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && DingTalkSettings.isLoopback(uri);
            return theirs || local ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
