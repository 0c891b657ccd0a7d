package io.chatops.starrocks.web;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts the security headers on every answer, errors too, turns away methods and character sets that no path of ours has, and ends the connection of a
 * request that takes too long.
 */
final class FrontDoor extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** Nothing of ours is a page that others may frame, load or keep; a page that needs more sets its own. */
    private static final HttpFields HEADERS = HttpFields.build()
            .put("X-Content-Type-Options", "nosniff")
            .put("Cache-Control", "no-store")
            .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            .put("Referrer-Policy", "no-referrer")
            .asImmutable();

    private final Duration limit;

    FrontDoor(Duration limit, Handler next) {
        super(next);
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().add(HEADERS);
        bound(request);
        if (!METHODS.contains(request.getMethod())) {
            Response.writeError(request, response, callback, 405);
            return true;
        }
        if (!isReadable(request)) {
            Response.writeError(request, response, callback, 415);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** A character set that Java does not know would break whichever part asks for it first. */
    private static boolean isReadable(Request request) {
        try {
            var unused = Request.getCharset(request);
            return true;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    /** A thread that waits for more of a body gets none then, and is free again. */
    private void bound(Request request) {
        var connection = request.getConnectionMetaData().getConnection().getEndPoint();
        var end = request.getComponents()
                .getScheduler()
                .schedule(connection::close, limit.toMillis(), TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, failure -> end.cancel());
    }
}
