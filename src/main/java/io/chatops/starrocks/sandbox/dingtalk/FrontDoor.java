package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Fault;
import io.chatops.starrocks.sandbox.stage.HttpDoor;
import io.chatops.starrocks.sandbox.stage.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** The addresses of the API, and those that messages bring for their answers. */
final class FrontDoor extends HttpDoor<Asked> {
    private final State state;
    private final OpenApi api;
    private final ContactApi contacts;

    FrontDoor(State state, OpenApi api) {
        super(state.clock(), state.faults(), state.ledger());
        this.state = state;
        this.api = api;
        this.contacts = new ContactApi(state);
    }

    @Override
    protected Optional<HttpReply> troubled(Asked asked, Fault fault) {
        if (fault instanceof DingTalkFault.Refused refused) {
            return Optional.of(
                    ContactApi.isFor(asked.path())
                            ? Reply.json(ContactApi.error(refused.code()))
                            : Reply.refused(refused.status(), refused.code()));
        }
        if (fault instanceof Fault.Broken broken) {
            return Optional.of(Reply.bare(broken.status()));
        }
        return fault instanceof DingTalkFault.Punished ? Optional.of(Reply.punished()) : Optional.empty();
    }

    @Override
    protected Reply answer(Asked asked) {
        var body = Json.readObject(asked.body());
        if (body.isEmpty()) {
            return Reply.refused(400, "InvalidBody");
        }
        if (asked.isToSession()) {
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

    @Override
    protected Asked read(Request request, byte[] body) {
        return new Asked(
                request.getMethod(),
                Request.getPathInContext(request),
                Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                Optional.ofNullable(request.getHeaders().get("x-acs-dingtalk-access-token"))
                        .orElse(""),
                new String(body, StandardCharsets.UTF_8));
    }
}
