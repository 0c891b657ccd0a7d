package io.chatops.starrocks.bench;

import io.chatops.starrocks.chat.slack.SlackApp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The least that can answer Slack: reads the body, checks its signature, says 200. With the bot's own number of threads. */
final class BareServer implements AutoCloseable {
    private static final int THREADS = 32;

    private final Server server;
    private final ServerConnector connector;

    private BareServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    static BareServer start(Seal seal) throws Exception {
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("bare");
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Checking(seal));
        server.start();
        return new BareServer(server, connector);
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            // Jetty declares every exception
            throw new IllegalStateException("the bare server did not stop", failed);
        }
    }

    private static final class Checking extends Handler.Abstract {
        private final Seal seal;

        Checking(Seal seal) {
            this.seal = seal;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var body = bytes(Content.Source.asByteBuffer(request));
            var stamp = String.valueOf(request.getHeaders().get("X-Slack-Request-Timestamp"));
            var given = String.valueOf(request.getHeaders().get("X-Slack-Signature"));
            boolean genuine = MessageDigest.isEqual(
                    seal.sign(stamp, body).getBytes(StandardCharsets.US_ASCII),
                    given.getBytes(StandardCharsets.US_ASCII));
            response.setStatus(genuine && Request.getPathInContext(request).equals(SlackApp.PATH) ? 200 : 401);
            response.write(true, ByteBuffer.allocate(0), callback);
            return true;
        }

        private static byte[] bytes(ByteBuffer buffer) {
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        }
    }
}
