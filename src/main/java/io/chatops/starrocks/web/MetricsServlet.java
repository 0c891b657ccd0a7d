package io.chatops.starrocks.web;

import io.chatops.starrocks.secret.Secret;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Shows the metrics to whoever has the token; where none is set, to callers on this machine. A request that says of itself that it
 * came through a proxy is nobody's on this machine, even if the proxy is.
 */
public final class MetricsServlet extends HttpServlet {
    /** Where it is mounted. */
    public static final String PATH = "/metrics";

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    /** What proxies add. Anybody may send these, and is only turned away for it. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final transient Supplier<String> text;
    private final transient Optional<Secret> token;

    /** @param text the metrics, in the text format of Prometheus, version 0.0.4 */
    public MetricsServlet(Supplier<String> text, Optional<Secret> token) {
        this.text = text;
        this.token = token;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (token.isPresent() && !shows(request, token.get())) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
            say(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "The header Authorization: Bearer with the token is needed.");
        } else if (token.isEmpty() && !isFromHere(request)) {
            say(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Without METRICS_TOKEN the metrics are for callers on the bot's own machine.");
        } else {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.getOutputStream().write(text.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Takes as long whatever is shown, but for its length. */
    private static boolean shows(HttpServletRequest request, Secret token) {
        var header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        var shown = (bearer ? header.substring(SCHEME.length()) : "").getBytes(StandardCharsets.UTF_8);
        return token.use(value -> MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), shown));
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(name -> request.getHeader(name) == null)
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            // an address is read, never looked up
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    private static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().println(sentence);
    }
}
