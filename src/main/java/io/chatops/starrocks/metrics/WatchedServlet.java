package io.chatops.starrocks.metrics;

import io.chatops.starrocks.chat.Traffic;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A platform's servlet, watched from outside: an answer of 200 is an acknowledgement, and one of 401 says that a request was not
 * genuine, which is what the platforms' servlets answer with and nothing else does.
 */
public final class WatchedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient HttpServlet servlet;
    private final String platform;
    private final transient Traffic traffic;
    private final transient Predicate<HttpServletRequest> own;

    /**
     * Watches a servlet.
     *
     * @param own tells which requests are not the platform's but our own, such as those of a warm-up: they do not count
     */
    public WatchedServlet(HttpServlet servlet, String platform, Traffic traffic, Predicate<HttpServletRequest> own) {
        this.servlet = servlet;
        this.platform = platform;
        this.traffic = traffic;
        this.own = own;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long began = System.nanoTime();
        servlet.service(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            traffic.notGenuine(platform);
        } else if (response.getStatus() == HttpServletResponse.SC_OK && !own.test(request)) {
            traffic.acknowledged(platform, Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
