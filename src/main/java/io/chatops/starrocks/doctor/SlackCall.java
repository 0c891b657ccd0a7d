package io.chatops.starrocks.doctor;

import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.secret.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** One call of the Web API whose whole answer counts, headers too. */
final class SlackCall {
    private SlackCall() {}

    static Fetched to(SlackSettings settings, Fetch fetch, String method, Map<String, String> parameters) {
        return to(settings, settings.botToken(), fetch, method, parameters);
    }

    /** With a token of another kind. */
    static Fetched to(
            SlackSettings settings, Secret token, Fetch fetch, String method, Map<String, String> parameters) {
        var body = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return token.use(bearer -> fetch.post(
                settings.apiUrl().resolve(method),
                Map.of(
                        "Authorization",
                        "Bearer " + bearer,
                        "Content-Type",
                        "application/x-www-form-urlencoded; charset=utf-8"),
                body));
    }
}
