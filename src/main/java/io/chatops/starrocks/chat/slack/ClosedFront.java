package io.chatops.starrocks.chat.slack;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What stands at Slack's path in Socket Mode: nothing is read there, be it signed rightly, since Slack sends nothing there then. */
final class ClosedFront extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(404);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write("Socket Mode is on: nothing is taken here");
    }
}
