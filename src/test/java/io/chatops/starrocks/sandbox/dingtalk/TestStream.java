package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The smallest bot on a stream: it keeps what comes and answers what it is told to. */
final class TestStream implements WebSocket.Listener {
    final BlockingQueue<ObjectNode> frames = new LinkedBlockingQueue<>();
    final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final Function<ObjectNode, Optional<ObjectNode>> answers;
    private final StringBuilder text = new StringBuilder();

    TestStream(Function<ObjectNode, Optional<ObjectNode>> answers) {
        this.answers = answers;
    }

    /** A good answer that carries this response. */
    static Optional<ObjectNode> ack(ObjectNode frame, String response) {
        var ack = Json.object().put("code", 200).put("message", "OK").put("data", "{\"response\":" + response + "}");
        ack.putObject("headers")
                .put("messageId", frame.path("headers").path("messageId").asText());
        return Optional.of(ack);
    }

    static WebSocket open(DingTalkRoom room, TestStream listener) throws Exception {
        var asked = Json.object()
                .put("clientId", room.settings.clientId())
                .put("clientSecret", room.settings.clientSecret());
        asked.putArray("subscriptions").addObject().put("type", "CALLBACK").put("topic", Push.MESSAGES);
        var admission = room.call("POST", OpenApi.OPEN, "", asked).body();
        return connect(
                admission.path("endpoint").asText(), admission.path("ticket").asText(), listener);
    }

    static WebSocket connect(String endpoint, String ticket, TestStream listener) {
        var address = endpoint + "?ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), listener)
                .join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var frame = Json.readObject(text.toString()).orElseThrow();
            text.setLength(0);
            frames.add(frame);
            answers.apply(frame)
                    .ifPresent(
                            answer -> socket.sendText(answer.toString(), true).join());
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        ends.add("pong");
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ends.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ends.add("error");
    }
}
