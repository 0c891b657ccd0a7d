package io.chatops.starrocks.web;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
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
            .put(new PreEncodedHttpField("X-Content-Type-Options", "nosniff"))
            .put(new PreEncodedHttpField("Cache-Control", "no-store"))
            .put(new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
            .put(new PreEncodedHttpField("Referrer-Policy", "no-referrer"))
            .asImmutable();

    private final Deadlines deadlines;

    FrontDoor(Deadlines deadlines, Handler next) {
        super(next);
        this.deadlines = deadlines;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().add(HEADERS);
        deadlines.begin(request);
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
}
