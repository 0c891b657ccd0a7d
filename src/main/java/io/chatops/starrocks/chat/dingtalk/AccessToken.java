package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The app's access token, kept and asked for anew ten minutes before its end. One asks, the others wait for the same answer. When a
 * renewal fails, the old one serves as long as it lives.
 */
final class AccessToken {
    private static final Logger LOG = LoggerFactory.getLogger(AccessToken.class);
    private static final String PATH = "/v1.0/oauth2/accessToken";
    private static final Duration EARLY = Duration.ofMinutes(10);

    private final DingTalkSettings settings;
    private final WebExchange web;
    private final InstantSource clock;
    private Optional<Token> kept = Optional.empty();

    AccessToken(DingTalkSettings settings, WebExchange web, InstantSource clock) {
        this.settings = settings;
        this.web = web;
        this.clock = clock;
    }

    private record Token(Secret value, Instant until) {}

    /** What asking gave: the token, or the error code. */
    record Got(Optional<Secret> token, String error) {}

    synchronized Got get() {
        var now = clock.instant();
        var fresh = kept.filter(token -> now.isBefore(token.until().minus(EARLY)));
        if (fresh.isPresent()) {
            return new Got(fresh.map(Token::value), "");
        }
        var reply = ask();
        var token = Json.text(reply.body(), "accessToken").map(Secret::of);
        if (reply.ok() && token.isPresent()) {
            long seconds = reply.body().path("expireIn").asLong(0);
            kept = Optional.of(new Token(token.get(), now.plusSeconds(seconds)));
            return new Got(token, "");
        }
        LOG.warn("dingtalk gave no access token error={}", reply);
        return new Got(
                kept.filter(old -> now.isBefore(old.until())).map(Token::value),
                reply.error().orElse("unreadable_answer"));
    }

    /** Forgets a token that DingTalk did not take, unless another has come in its place already. */
    synchronized void drop(Secret stale) {
        kept = kept.filter(token -> !token.value().equals(stale));
    }

    private DingTalkReply ask() {
        var body = Json.object().put("appKey", settings.clientId());
        settings.clientSecret().use(secret -> body.put("appSecret", secret));
        return web.send("POST", settings.api(PATH), Map.of(), body.toString());
    }
}
