package io.chatops.starrocks.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses bodies that are too large. One whose length was told has no more bytes than that, for the server reads no further; only
 * the others are counted as they come, which wraps the request and its answer.
 */
final class BodyLimit extends SizeLimitHandler {
    private final long most;

    BodyLimit(long most, Handler next) {
        super(most, -1);
        this.most = most;
        setHandler(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long told = request.getLength();
        if (told < 0 || told > most) {
            return super.handle(request, response, callback);
        }
        return getHandler().handle(request, response, callback);
    }
}
