package io.chatops.starrocks.sandbox.dingtalk;

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
    private static final String WEBHOOK = "/robot/sendBySession";

    private final State state;
    private final OpenApi api;
    private final ContactApi contacts;

    FrontDoor(State state, OpenApi api) {
        this.state = state;
        this.api = api;
        this.contacts = new ContactApi(state);
    }

    private record Asked(String verb, String path, String query, String token, String body) {
        String name() {
            return path.equals(WEBHOOK) ? Faults.SESSION_WEBHOOK : path;
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var asked = read(request);
        var fault = state.faults().next(asked.name());
        if (fault.isPresent() && fault.get() instanceof Fault.Held held) {
            held.gate().pass();
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Dropped dropped) {
            write(asked, dropped.carriedOut() ? new Reply(0, "", answer(asked).body()) : Reply.bare(0));
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.succeeded();
            return true;
        }
        var reply = fault.flatMap(trouble -> troubled(asked, trouble)).orElseGet(() -> answer(asked));
        write(asked, reply);
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        Content.Sink.write(response, true, reply.body(), callback);
        return true;
    }

    private static Optional<Reply> troubled(Asked asked, Fault fault) {
        if (fault instanceof Fault.Refused refused) {
            return Optional.of(
                    ContactApi.isFor(asked.path())
                            ? Reply.json(ContactApi.error(refused.code()))
                            : Reply.refused(refused.status(), refused.code()));
        }
        if (fault instanceof Fault.Broken broken) {
            return Optional.of(Reply.bare(broken.status()));
        }
        return fault instanceof Fault.Punished ? Optional.of(Reply.punished()) : Optional.empty();
    }

    private Reply answer(Asked asked) {
        var body = Json.readObject(asked.body());
        if (body.isEmpty()) {
            return Reply.refused(400, "InvalidBody");
        }
        if (asked.path().equals(WEBHOOK)) {
            var session = asked.query().replaceFirst("^session=", "");
            int length = asked.body().getBytes(StandardCharsets.UTF_8).length;
            return state.changes().making(() -> Reply.json(api.robot().toSession(session, body.get(), length)));
        }
        if (ContactApi.isFor(asked.path())) {
            var token = asked.query().replaceFirst("^access_token=", "");
            return state.changes().making(() -> Reply.json(contacts.answer(asked.path(), token, new Call(body.get()))));
        }
        return api.call(asked.verb(), asked.path(), asked.token(), body.get());
    }

    private static Asked read(Request request) throws IOException {
        byte[] bytes;
        try (var in = Content.Source.asInputStream(request)) {
            bytes = in.readAllBytes();
        }
        return new Asked(
                request.getMethod(),
                Request.getPathInContext(request),
                Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                Optional.ofNullable(request.getHeaders().get("x-acs-dingtalk-access-token"))
                        .orElse(""),
                new String(bytes, StandardCharsets.UTF_8));
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
}
