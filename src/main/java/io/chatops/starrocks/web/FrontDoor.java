package io.chatops.starrocks.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts the security headers on every answer, errors too, and turns away methods that no path of ours has. */
final class FrontDoor extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** Nothing of ours is a page that others may frame, load or keep; a page that needs more sets its own. */
    private static final HttpFields HEADERS = HttpFields.build()
            .put("X-Content-Type-Options", "nosniff")
            .put("Cache-Control", "no-store")
            .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            .put("Referrer-Policy", "no-referrer")
            .asImmutable();

    FrontDoor(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().add(HEADERS);
        if (METHODS.contains(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, 405);
        return true;
    }
}
