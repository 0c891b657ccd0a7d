package io.chatops.starrocks.web;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The running HTTP server. Every path has the same limits: bodies of 256 KiB, whether the length is announced or not, headers of
 * 8 KiB, 512 connections, 20 s from a request's head to the end of its answer, 30 s without a byte. {@code /healthz} and {@code /readyz} are its own; any path that nobody
 * mounted is 404.
 */
public final class WebServer implements AutoCloseable {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LARGEST_HEAD = 8 * 1024;
    private static final int THREADS = 96;
    private static final int IDLE_THREADS = 4;

    /** How long a connection without a request may hold up the stop. */
    private static final Duration STOPPING_IDLE = Duration.ofMillis(100);

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts a server; it answers when this returns.
     *
     * @param servlets what to mount, by path such as {@code /slack/events}
     * @param checks what {@code /readyz} asks
     * @throws IllegalStateException when the port cannot be had
     */
    public static WebServer start(WebSettings settings, Map<String, HttpServlet> servlets, List<Readiness> checks) {
        return start(settings, servlets, checks, Limits.USUAL);
    }

    static WebServer start(
            WebSettings settings, Map<String, HttpServlet> servlets, List<Readiness> checks, Limits limits) {
        var server = new Server(threads(limits));
        var connector = connector(server, settings, limits);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setErrorHandler(new ServerErrors());
        var deadlines = new Deadlines(server.getScheduler(), limits.request());
        server.setHandler(
                new GracefulHandler(new FrontDoor(deadlines, new BodyLimit(LARGEST_BODY, context(servlets, checks)))));
        server.setStopTimeout(limits.stopping().toMillis());
        try {
            server.start();
        } catch (Exception failed) {
            stopQuietly(server);
            throw new IllegalStateException(
                    "the web server did not start on port " + settings.port() + ": is the port taken? (PORT)", failed);
        }
        return new WebServer(server, connector);
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests, lets those under way finish for up to 5 s, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the web server did not stop cleanly", failed);
        }
    }

    private static QueuedThreadPool threads(Limits limits) {
        var threads = new QueuedThreadPool(
                THREADS,
                IDLE_THREADS,
                Math.toIntExact(limits.silence().toMillis()),
                // Jetty's own queue asks the platform's management for the size of a cache line: a tenth of our start
                new LinkedBlockingQueue<>());
        threads.setName("web");
        return threads;
    }

    private static ServerConnector connector(Server server, WebSettings settings, Limits limits) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setResponseHeaderSize(LARGEST_HEAD);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        settings.bindAddress().ifPresent(connector::setHost);
        connector.setPort(settings.port());
        connector.setIdleTimeout(limits.silence().toMillis());
        connector.setShutdownIdleTimeout(STOPPING_IDLE.toMillis());
        return connector;
    }

    private static ServletContextHandler context(Map<String, HttpServlet> servlets, List<Readiness> checks) {
        var context =
                new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS | ServletContextHandler.NO_SECURITY);
        context.setErrorHandler(new ServletErrors());
        context.addServlet(new HealthServlet(), "/healthz");
        context.addServlet(new ReadyServlet(checks), "/readyz");
        servlets.forEach((path, servlet) -> context.addServlet(servlet, path));
        return context;
    }

    private static void stopQuietly(Server server) {
        try {
            server.stop();
        } catch (Exception ignored) {
            // the failure to start is the one to tell
        }
    }
}
