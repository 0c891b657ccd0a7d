package io.chatops.starrocks.chat.slack;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import io.chatops.starrocks.bench.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/** From the bytes of a body with 8 KB of answers to the request that Bolt's app takes. */
public class ReadingASubmission extends Part {
    private final byte[] body = WizardPage.submission();
    private final SlackRequestParser parser = new SlackRequestParser(new AppConfig());
    private final RequestHeaders headers =
            new RequestHeaders(Map.of("Content-Type", List.of("application/x-www-form-urlencoded")));

    @Benchmark
    public Request<?> bot() {
        return RequestReader.read(body).orElseThrow();
    }

    @Benchmark
    public Request<?> bolt() {
        return parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .headers(headers)
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .remoteAddress("127.0.0.1")
                .build());
    }
}
