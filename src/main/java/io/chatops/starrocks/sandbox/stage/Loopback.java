package io.chatops.starrocks.sandbox.stage;

import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server of a simulated service: on a free port of this machine alone, known before anything is answered there. */
public final class Loopback implements AutoCloseable {
    private final String name;
    private final Server server;
    private final ServerConnector connector;

    private Loopback(String name, Server server, ServerConnector connector) {
        this.name = name;
        this.server = server;
        this.connector = connector;
    }

    /**
     * Takes a port; nothing is answered yet.
     *
     * @param name the service's, for its threads, which keep no process alive
     */
    public static Loopback open(String name) {
        var threads = new QueuedThreadPool(64);
        threads.setDaemon(true);
        threads.setName(name);
        var server = new Server(threads);
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException failed) {
            throw new IllegalStateException(name + " finds no port", failed);
        }
        return new Loopback(name, server, connector);
    }

    /** Where it is, without a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    /** Answers from now on. */
    public void serve(Handler handler) {
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(name + " cannot start", failed);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(name + " cannot stop", failed);
        }
    }
}
