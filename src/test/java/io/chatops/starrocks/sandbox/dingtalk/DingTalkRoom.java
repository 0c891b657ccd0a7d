package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;

/** A simulated DingTalk with one person and one group, and a plain client that speaks to it. */
final class DingTalkRoom implements AutoCloseable {
    static final String PUSH = "/v1.0/robot/oToMessages/batchSend";
    static final String GROUP_PUSH = "/v1.0/robot/groupMessages/send";
    static final Duration SOON = Duration.ofSeconds(10);

    final TurnedClock clock = new TurnedClock();
    final Settings settings;
    final SimulatedDingTalk dingTalk;
    final Person wang;
    final Person li;
    final String groupId;
    private final HttpClient http = HttpClient.newHttpClient();

    DingTalkRoom(Settings settings) {
        this.settings = settings;
        this.dingTalk = SimulatedDingTalk.start(clock, settings, new Random(7));
        this.wang = dingTalk.workspace().person("小王");
        this.li = dingTalk.workspace().person("老李");
        this.groupId = dingTalk.workspace().group("SRE on-call", wang, li);
    }

    record Answer(int status, JsonNode body) {}

    Answer call(String verb, String path, String token, ObjectNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(dingTalk.apiUrl() + path))
                .header("x-acs-dingtalk-access-token", token)
                .method(verb, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    Answer post(String address, ObjectNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), Json.readObject(answer.body()).orElseGet(Json::object));
    }

    String token() throws IOException, InterruptedException {
        var asked = Json.object().put("appKey", settings.clientId()).put("appSecret", settings.clientSecret());
        return call("POST", OpenApi.TOKEN, "", asked).body().path("accessToken").asText();
    }

    Answer pushes(String text, String... people) throws IOException, InterruptedException {
        var body = markdown(text);
        var ids = body.putArray("userIds");
        for (var person : people) {
            ids.add(person);
        }
        return call("POST", PUSH, token(), body);
    }

    ObjectNode markdown(String text) {
        var param = Json.object().put("title", "t").put("text", text);
        return Json.object()
                .put("robotCode", settings.clientId())
                .put("msgKey", "sampleMarkdown")
                .put("msgParam", param.toString());
    }

    @Override
    public void close() {
        dingTalk.close();
    }
}
