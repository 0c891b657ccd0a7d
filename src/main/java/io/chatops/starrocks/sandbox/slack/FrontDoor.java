package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes the bot's HTTP requests, lets arranged faults happen, and writes everything into the ledger. */
final class FrontDoor extends Handler.Abstract {
    private final State state;
    private final WebApi api;
    private final Answers answers;
    private final FileMethods files;

    FrontDoor(State state, WebApi api, Answers answers, FileMethods files) {
        this.state = state;
        this.api = api;
        this.answers = answers;
        this.files = files;
    }

    private record Asked(String name, String rest, String body, int length, String contentType, String token) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var asked = read(request);
        var fault = state.faults().next(asked.name());
        if (fault.isPresent() && fault.get() instanceof Fault.Held held) {
            held.gate().pass();
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Dropped dropped) {
            var done = dropped.carriedOut() ? answer(asked) : Reply.text(0, "");
            write(asked, new Reply(0, "", done.body(), done.headers()));
            drop(request, callback);
            return true;
        }
        var reply = fault.flatMap(FrontDoor::troubled).orElseGet(() -> answer(asked));
        write(asked, reply);
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        Content.Sink.write(response, true, reply.body(), callback);
        return true;
    }

    private static Optional<Reply> troubled(Fault fault) {
        if (fault instanceof Fault.RateLimited limited) {
            return Optional.of(Reply.rateLimited(limited.seconds()));
        }
        if (fault instanceof Fault.Refused refused) {
            return Optional.of(WebApi.refused(new Refusal(refused.error())));
        }
        return fault instanceof Fault.Broken broken ? Optional.of(Reply.text(broken.status(), "")) : Optional.empty();
    }

    private Reply answer(Asked asked) {
        return switch (asked.name()) {
            case Faults.RESPONSE_URL -> answers.toResponseUrl(asked.rest(), asked.body());
            case "upload" -> upload(asked);
            case "" -> Reply.text(404, "");
            default ->
                Arguments.read(asked.contentType(), asked.body())
                        .map(arguments -> api.call(
                                new Call(asked.name(), arguments),
                                asked.token().isEmpty() ? Json.text(arguments, "token") : asked.token()))
                        .orElseGet(() -> WebApi.refused(new Refusal("invalid_json")));
        };
    }

    private Reply upload(Asked asked) {
        var taken = state.changes().making(() -> files.receive(asked.rest(), asked.length()));
        return taken ? Reply.text(200, "OK - " + asked.length()) : Reply.text(400, "");
    }

    private static Asked read(Request request) throws IOException {
        var path = Request.getPathInContext(request);
        var type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse("");
        var bearer = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .orElse("");
        byte[] bytes;
        try (var in = Content.Source.asInputStream(request)) {
            bytes = in.readAllBytes();
        }
        var token = bearer.startsWith("Bearer ") ? bearer.substring("Bearer ".length()) : "";
        return new Asked(name(path), rest(path), new String(bytes, StandardCharsets.UTF_8), bytes.length, type, token);
    }

    private static String name(String path) {
        if (path.startsWith("/api/")) {
            return path.substring("/api/".length());
        }
        if (path.startsWith("/respond/")) {
            return Faults.RESPONSE_URL;
        }
        return path.startsWith("/upload/") ? "upload" : "";
    }

    private static String rest(String path) {
        return path.substring(Math.min(path.length(), path.indexOf('/', 1) + 1));
    }

    private void write(Asked asked, Reply reply) {
        state.ledger()
                .record(new Exchange(
                        state.clock().instant(),
                        Exchange.Direction.FROM_BOT,
                        asked.name(),
                        asked.body(),
                        reply.status(),
                        reply.body()));
    }

    private static void drop(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.succeeded();
    }
}
