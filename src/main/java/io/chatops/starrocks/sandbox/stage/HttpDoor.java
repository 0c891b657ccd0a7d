package io.chatops.starrocks.sandbox.stage;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes the bot's HTTP requests, lets arranged faults happen, and writes everything into the ledger.
 *
 * @param <A> a request as the service reads it
 */
public abstract class HttpDoor<A extends HttpAsked> extends Handler.Abstract {
    private final InstantSource clock;
    private final Trouble trouble;
    private final Ledger ledger;

    /** A door of the service that has these. */
    protected HttpDoor(InstantSource clock, Trouble trouble, Ledger ledger) {
        this.clock = clock;
        this.trouble = trouble;
        this.ledger = ledger;
    }

    /** Reads a request, of which this is the body. */
    protected abstract A read(Request request, byte[] body);

    /** Does the work that was asked for. */
    protected abstract HttpReply answer(A asked);

    /** What a fault makes of a request that is answered; empty when it is answered as usual. */
    protected abstract Optional<HttpReply> troubled(A asked, Fault fault);

    @Override
    public final boolean handle(Request request, Response response, Callback callback) throws Exception {
        var asked = read(request, body(request));
        var fault = trouble.next(asked.name());
        if (fault.isPresent() && fault.get() instanceof Fault.Held held) {
            held.gate().pass();
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Dropped dropped) {
            write(asked, 0, dropped.carriedOut() ? answer(asked).body() : "");
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.succeeded();
            return true;
        }
        var reply = fault.flatMap(met -> troubled(asked, met)).orElseGet(() -> answer(asked));
        write(asked, reply.status(), reply.body());
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        Content.Sink.write(response, true, reply.body(), callback);
        return true;
    }

    private static byte[] body(Request request) throws IOException {
        try (var in = Content.Source.asInputStream(request)) {
            return in.readAllBytes();
        }
    }

    private void write(A asked, int status, String answered) {
        ledger.record(new Exchange(
                clock.instant(), Exchange.Direction.FROM_BOT, asked.name(), asked.body(), status, answered));
    }
}
