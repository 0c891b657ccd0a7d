package io.chatops.starrocks.doctor;

import io.chatops.starrocks.chat.slack.SlackSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** One call of the Web API whose whole answer counts, headers too. */
final class SlackCall {
    private SlackCall() {}

    static Fetched to(SlackSettings settings, Fetch fetch, String method, Map<String, String> parameters) {
        var body = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return settings.botToken()
                .use(token -> fetch.post(
                        settings.apiUrl().resolve(method),
                        Map.of(
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/x-www-form-urlencoded; charset=utf-8"),
                        body));
    }
}
