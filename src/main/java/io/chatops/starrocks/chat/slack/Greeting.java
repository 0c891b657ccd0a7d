package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Delivery;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack whether it knows us, on a thread of its own, until it says yes; ever more seldom. */
final class Greeting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SlackWeb web;
    private final Pause pause;
    private final Thread thread = new Thread(this::greet, "slack-greeting");
    private volatile boolean answered;

    Greeting(SlackWeb web, Pause pause) {
        this.web = web;
        this.pause = pause;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    boolean answered() {
        return answered;
    }

    /** Waits until it has been answered or stopped. */
    void join() throws InterruptedException {
        thread.join();
    }

    private void greet() {
        var wait = Duration.ofSeconds(1);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var reply = web.call("auth.test", Map.of(), Duration.ofSeconds(5));
                if (reply.ok()) {
                    answered = true;
                    LOG.info(
                            "slack knows us team={} user={}",
                            reply.text("team_id").orElse("?"),
                            reply.text("user_id").orElse("?"));
                    return;
                }
                LOG.warn("{} error={} next in s={}", trouble(reply), reply, wait.toSeconds());
                pause.await(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String trouble(SlackReply reply) {
        return reply.failure().reason() == Delivery.Reason.UNREACHABLE
                ? "slack cannot be reached"
                : "slack does not accept the bot token (SLACK_BOT_TOKEN)";
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
