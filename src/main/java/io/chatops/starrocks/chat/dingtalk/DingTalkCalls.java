package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.Allowance;
import io.chatops.starrocks.secret.Secret;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Metered calls of the API: with the token, at the API's pace, counted. Logs the API, its length and its outcome. */
final class DingTalkCalls {
    private static final Logger LOG = LoggerFactory.getLogger(DingTalkCalls.class);

    /** The last three are the address book's words for a token that is wrong, over or missing. */
    private static final Set<String> STALE =
            Set.of("InvalidAuthentication", "http_401", "invalidAccessToken", "40014", "42001", "40001");

    private final DingTalkSettings settings;
    private final WebExchange web;
    private final AccessToken tokens;
    private final Pace pace;
    private final Pause pause;
    private final Quota quota;

    DingTalkCalls(DingTalkSettings settings, WebExchange web, Pause pause, Quota quota, InstantSource clock) {
        this.settings = settings;
        this.web = web;
        this.tokens = new AccessToken(settings, web, clock);
        this.pace = Pace.ofCalls(clock);
        this.pause = pause;
        this.quota = quota;
    }

    /** What this process used of the calls of the month. */
    Allowance allowance() {
        return quota.allowance();
    }

    /** Calls; a token that is not taken is asked for once more. Never throws. */
    DingTalkReply call(String verb, String path, JsonNode body) {
        return tried(verb + " " + path, path, body, token -> send(verb, path, token, body));
    }

    /** Asks the address book, whose calls are older: not metered, and with the token in the address. Never throws. */
    DingTalkReply ask(String path, JsonNode body) {
        return tried(
                path,
                path,
                body,
                token -> token.use(
                        value -> web.send("POST", settings.addressBook(path, value), Map.of(), body.toString())));
    }

    private DingTalkReply tried(String api, String path, JsonNode body, Function<Secret, DingTalkReply> sending) {
        if (!paced(api)) {
            return logged(path, body, DingTalkReply.failed(DingTalkErrors.PACED));
        }
        var first = tokens.get();
        if (first.token().isEmpty()) {
            return logged(path, body, DingTalkReply.failed(first.error()));
        }
        var reply = sending.apply(first.token().get());
        if (!isStaleToken(reply)) {
            return logged(path, body, reply);
        }
        tokens.drop(first.token().get());
        var second = tokens.get().token();
        return logged(path, body, second.map(sending).orElse(reply));
    }

    private DingTalkReply send(String verb, String path, Secret token, JsonNode body) {
        var reply = token.use(value ->
                web.send(verb, settings.api(path), Map.of("x-acs-dingtalk-access-token", value), body.toString()));
        if (!reply.error().orElse("").startsWith("Forbidden.AccessDenied.") && !isStaleToken(reply)) {
            // what throttling refuses is not counted by DingTalk either
            quota.count();
        }
        return reply;
    }

    private static boolean isStaleToken(DingTalkReply reply) {
        return STALE.contains(reply.error().orElse(""));
    }

    private boolean paced(String api) {
        var wait = pace.reserve(api);
        if (wait.isEmpty()) {
            return false;
        }
        try {
            if (!wait.get().isZero()) {
                pause.await(wait.get());
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static DingTalkReply logged(String path, JsonNode body, DingTalkReply reply) {
        int length = body.toString().length();
        if (reply.ok()) {
            LOG.info("dingtalk call api={} length={} outcome=ok", path, length);
        } else {
            LOG.warn("dingtalk call api={} length={} outcome={}", path, length, reply);
        }
        return reply;
    }
}
