package io.chatops.starrocks.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import io.chatops.starrocks.chat.slack.SlackApp;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The least bot that Bolt makes: one command, on Jetty, as Bolt's own guide has it. What a start is measured against. */
public final class BoltServer {
    /** What it answers. */
    static final String ANSWER = "What can I do for you?";

    private BoltServer() {}

    /** Serves until it is ended; the port, the secrets and the address of Slack's API come from the environment. */
    public static void main(String[] arguments) throws Exception {
        var slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
                .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
                .build());
        app.command("/starrocks", (request, context) -> context.ack(ANSWER));
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(System.getenv("PORT")));
        server.addConnector(connector);
        var context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), SlackApp.PATH);
        server.setHandler(context);
        app.start();
        server.start();
        server.join();
    }
}
