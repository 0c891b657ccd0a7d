package io.chatops.starrocks.chat.dingtalk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and its answer within a bound, without redirects. When DingTalk has banned our address, nothing is sent for the five
 * minutes of the ban: asking prolongs it.
 */
final class WebExchange {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration BAN = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile Instant bannedUntil = Instant.EPOCH;

    WebExchange(InstantSource clock) {
        this.clock = clock;
    }

    /** Sends JSON; never throws. */
    DingTalkReply send(String verb, URI address, Map<String, String> headers, String json) {
        if (clock.instant().isBefore(bannedUntil)) {
            return DingTalkReply.failed(DingTalkErrors.BANNED);
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .method(verb, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        var reply = answer(request.build());
        if (reply.is(DingTalkErrors.BANNED)) {
            bannedUntil = clock.instant().plus(BAN);
        }
        return reply;
    }

    private DingTalkReply answer(HttpRequest request) {
        var underWay = client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            var answer = underWay.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return DingTalkReply.read(answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException silent) {
            // no answer: the caller says so to whoever waits
        }
        underWay.cancel(true);
        return DingTalkReply.failed(DingTalkErrors.NO_ANSWER);
    }
}
