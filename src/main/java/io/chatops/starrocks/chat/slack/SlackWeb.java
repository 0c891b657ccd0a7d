package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Calls the Web API. Slack's own client tells Retry-After only by its transport's types and bounds no whole call unless it is set up
 * before its first use; here each call has a deadline from its first byte to its last, and waits when it is asked to, for a
 * bounded time. Nothing is sent again but what Slack refused for its pace, since it did nothing with that, and what may be there twice.
 */
final class SlackWeb {
    private static final int TRIES = 3;
    private static final Duration ONCE_MORE = Duration.ofSeconds(1);

    private final SlackSettings settings;
    private final HttpClient client;
    private final Pause pause;
    private final Duration longestPause;

    SlackWeb(SlackSettings settings, Pause pause, Duration longestPause) {
        this.settings = settings;
        this.pause = pause;
        this.longestPause = longestPause;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Calls a method with form parameters; each try ends within {@code deadline}. Never throws. */
    SlackReply call(String method, Map<String, String> parameters, Duration deadline) {
        var left = longestPause;
        for (int tries = 1; ; tries++) {
            var answer = send(form(method, parameters), deadline);
            if (answer.isEmpty()) {
                return SlackReply.failed(SlackReply.NO_ANSWER);
            }
            if (answer.get().statusCode() != 429) {
                return read(answer.get());
            }
            var asked = retryAfter(answer.get());
            if (tries == TRIES || asked.compareTo(left) > 0 || !paused(asked)) {
                return SlackReply.failed("ratelimited");
            }
            left = left.minus(asked);
        }
    }

    /**
     * The same for an answer that somebody waits for and that may be there twice: it is sent once more when Slack was broken or said
     * nothing, since a person who sees nothing presses again.
     */
    SlackReply insist(String method, Map<String, String> parameters, Duration deadline) {
        var reply = call(method, parameters, deadline);
        return reply.isLost() && paused(ONCE_MORE) ? call(method, parameters, deadline) : reply;
    }

    /** Sends JSON to an address that Slack gave out; the error word is empty when it was taken. Never throws. */
    SlackReply post(URI address, String json, Duration deadline) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        var answer = send(request, deadline);
        if (answer.isEmpty()) {
            return SlackReply.failed(SlackReply.NO_ANSWER);
        }
        int status = answer.get().statusCode();
        if (status == 404 || status == 410) {
            return SlackReply.failed("expired_url");
        }
        return status == 200 ? taken(answer.get()) : SlackReply.failed(word(status));
    }

    /** Sends bytes to an address that Slack gave out for them. Never throws. */
    SlackReply upload(URI address, byte[] bytes, Duration deadline) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        return send(request, deadline)
                .map(answer -> answer.statusCode() == 200
                        ? new SlackReply(Optional.empty(), new JsonObject())
                        : SlackReply.failed(word(answer.statusCode())))
                .orElseGet(() -> SlackReply.failed(SlackReply.NO_ANSWER));
    }

    /** A response_url answers "ok", or JSON with ok:false and status 200. */
    private static SlackReply taken(HttpResponse<String> answer) {
        return answer.body().startsWith("{") ? read(answer) : new SlackReply(Optional.empty(), new JsonObject());
    }

    private HttpRequest.Builder form(String method, Map<String, String> parameters) {
        var body = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return settings.botToken()
                .use(token -> HttpRequest.newBuilder(settings.apiUrl().resolve(method))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** On this thread, which waits for the answer anyway: an answer that is waited for elsewhere takes up to two more. */
    private Optional<HttpResponse<String>> send(HttpRequest.Builder request, Duration deadline) {
        try {
            return Optional.of(client.send(request.timeout(deadline).build(), WholeAnswer.within(deadline)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException silent) {
            // no answer: the caller says so to whoever waits
        }
        return Optional.empty();
    }

    private static SlackReply read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return SlackReply.failed(word(answer.statusCode()));
        }
        try {
            var body = JsonParser.parseString(answer.body()).getAsJsonObject();
            if (JsonTree.text(body, "ok").filter("true"::equals).isPresent()) {
                return new SlackReply(Optional.empty(), body);
            }
            return new SlackReply(Optional.of(JsonTree.text(body, "error").orElse("unknown")), body);
        } catch (JsonParseException | IllegalStateException unreadable) {
            return SlackReply.failed("unreadable_answer");
        }
    }

    private static String word(int status) {
        return status >= 500 ? SlackReply.BROKEN : "http_" + status;
    }

    private static Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ofSeconds(1));
    }

    private boolean paused(Duration time) {
        try {
            pause.await(time);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
