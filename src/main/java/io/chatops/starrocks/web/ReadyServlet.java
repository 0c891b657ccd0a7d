package io.chatops.starrocks.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Says whether work may be sent here, and by name what is not ready; nothing else of it is told. */
final class ReadyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient List<Readiness> checks;

    ReadyServlet(List<Readiness> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var missing = checks.stream().filter(check -> !check.isReady()).toList();
        response.setContentType("application/json");
        response.setStatus(missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getWriter().print(missing.isEmpty() ? "{\"status\":\"ready\"}" : notReady(missing));
    }

    private static String notReady(List<Readiness> missing) {
        return missing.stream()
                .map(check -> "\"" + check.name() + "\"")
                .collect(Collectors.joining(",", "{\"status\":\"not ready\",\"waitingFor\":[", "]}"));
    }
}
