package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTTP answer itself: the SDK's exceptions lose the status, the body and half of the code names. HTTP 200 alone is no
 * success, since the service reports its own refusals with it.
 */
final class Answers {
    private static final Set<String> FINE = Set.of("Success", "success", "OK", "200");

    /** A service that writes more than this about an error is quoting something. */
    private static final int LONGEST_MESSAGE = 600;

    private Answers() {}

    /** The body of a success, or what the service said. */
    static CloudResult<JsonNode> read(Call call, HttpResponse response, UnaryOperator<String> mask) {
        byte @Nullable [] content = response.getHttpContent();
        var parsed = content == null ? Optional.<JsonNode>empty() : Json.object(content);
        var body = parsed.orElse(MissingNode.getInstance());
        var requestId = first(body, "RequestId", "requestId")
                .or(() -> header(response, "x-acs-request-id"))
                .orElse("");
        if (!fine(response.getStatus(), body)) {
            return new CloudResult.Failed<>(failure(call, response, body, requestId, mask));
        }
        if (parsed.isEmpty()) {
            return unreadable(call, requestId);
        }
        return new CloudResult.Answered<>(body, requestId);
    }

    /** What is made of a success; an answer without the one thing that was asked for is none. */
    static <T> CloudResult<T> needed(Call call, CloudResult<JsonNode> result, Function<JsonNode, Optional<T>> make) {
        if (result instanceof CloudResult.Answered<JsonNode> answered) {
            var requestId = answered.requestId();
            return make.apply(answered.value())
                    .<CloudResult<T>>map(value -> new CloudResult.Answered<>(value, requestId))
                    .orElseGet(() -> unreadable(call, requestId));
        }
        return new CloudResult.Failed<>(((CloudResult.Failed<JsonNode>) result).reason());
    }

    /** The service said yes, but not what was asked for: nothing is known about what it did. */
    private static <T> CloudResult<T> unreadable(Call call, String requestId) {
        return new CloudResult.Failed<>(CloudFailure.of(
                Kind.UNDECIDED, "UnreadableAnswer", "the answer of " + call.action() + " cannot be read", requestId));
    }

    private static boolean fine(int status, JsonNode body) {
        if (status < 200 || status >= 300) {
            return false;
        }
        var success = first(body, "Success", "success");
        return success.map(word -> word.equalsIgnoreCase("true"))
                .orElseGet(() -> code(body).map(FINE::contains).orElse(true));
    }

    private static CloudFailure failure(
            Call call, HttpResponse response, JsonNode body, String requestId, UnaryOperator<String> mask) {
        int status = response.getStatus();
        var code = code(body).filter(word -> !FINE.contains(word)).orElse("");
        var message =
                first(body, "Message", "ErrMessage", "message", "errMessage").orElse("");
        var kind = ErrorTable.kind(status, code, message);
        return new CloudFailure(
                kind,
                mask.apply(code.isEmpty() ? "HTTP" + status : code),
                message.isEmpty() ? "HTTP status " + status + " without a message" : brief(mask.apply(message)),
                requestId,
                kind == Kind.NOT_PERMITTED ? Optional.of(missing(body).orElse(call.ramAction())) : Optional.empty(),
                header(response, "x-acs-retry-after").flatMap(Answers::millis));
    }

    private static Optional<String> code(JsonNode body) {
        return first(body, "Code", "ErrCode", "ErrorCode", "errCode", "code");
    }

    /** The action that RAM missed; the detail is an object in some answers and JSON text in others. */
    private static Optional<String> missing(JsonNode body) {
        var detail = Json.at(body, "AccessDeniedDetail");
        var object = detail.isTextual() ? Json.object(detail.asText()) : Optional.of(detail);
        return object.flatMap(found -> Json.text(found, "AuthAction"));
    }

    private static Optional<String> first(JsonNode body, String... names) {
        return Stream.of(names)
                .map(name -> Json.text(body, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> header(HttpResponse response, String name) {
        return response.getSysHeaders().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<Duration> millis(String value) {
        return value.strip().matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofMillis(Long.parseLong(value.strip())))
                : Optional.empty();
    }

    private static String brief(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...";
    }
}
