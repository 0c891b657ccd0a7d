package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Fault;
import io.chatops.starrocks.sandbox.stage.HttpDoor;
import io.chatops.starrocks.sandbox.stage.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The addresses of the Web API, of response URLs and of uploads. */
final class FrontDoor extends HttpDoor<Asked> {
    private final State state;
    private final WebApi api;
    private final Answers answers;
    private final FileMethods files;

    FrontDoor(State state, WebApi api, Answers answers, FileMethods files) {
        super(state.clock(), state.faults(), state.ledger());
        this.state = state;
        this.api = api;
        this.answers = answers;
        this.files = files;
    }

    @Override
    protected Optional<HttpReply> troubled(Asked asked, Fault fault) {
        if (fault instanceof SlackFault.RateLimited limited) {
            return Optional.of(Reply.rateLimited(limited.seconds()));
        }
        if (fault instanceof SlackFault.Refused refused) {
            return Optional.of(WebApi.refused(new Refusal(refused.error())));
        }
        return fault instanceof Fault.Broken broken ? Optional.of(Reply.text(broken.status(), "")) : Optional.empty();
    }

    @Override
    protected Reply answer(Asked asked) {
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

    @Override
    protected Asked read(Request request, byte[] body) {
        var path = Request.getPathInContext(request);
        var type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse("");
        var bearer = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .orElse("");
        var token = bearer.startsWith("Bearer ") ? bearer.substring("Bearer ".length()) : "";
        return new Asked(name(path), rest(path), new String(body, StandardCharsets.UTF_8), body.length, type, token);
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
}
