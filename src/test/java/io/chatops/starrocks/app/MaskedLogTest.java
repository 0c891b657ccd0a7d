package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's own log in a context of its own, with the terminal's stream exchanged. */
class MaskedLogTest {
    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter beside = new LogbackMDCAdapter();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @BeforeEach
    void configure() {
        // what the logging facade does for a context of its own making
        context.setMDCAdapter(beside);
        new LogConfiguration().configure(context);
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("terminal");
        ((OutputStreamAppender<ILoggingEvent>) appender).setOutputStream(terminal);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void masksAMessageAndItsArguments() {
        log().info("sent {} with {}", "{\"AdminPassword\":\"Wh1sper#9\",\"Cu\":8}", "password=Wh1sper#9");

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("INFO  MaskedLogTest sent {\"AdminPassword\":\"******\",\"Cu\":8} with password=******");
    }

    @Test
    void masksTheMessagesOfAThrowableItsCausesAndItsSuppressed() {
        var cause = new IllegalStateException("Authorization: acs LTAI5tWh1sper:Wh1sper+/9=");
        var failure = new IllegalArgumentException("xoxb-Wh1sper9-Wh1sper9 refused", cause);
        failure.addSuppressed(new IllegalStateException("jdbc:postgresql://bot:Wh1sper9@db:5432/chatops"));

        log().error("the call failed", failure);

        assertThat(text())
                .doesNotContain("Wh1sper")
                .contains("the call failed")
                .contains("IllegalArgumentException: xoxb-**** refused")
                .contains("Caused by: java.lang.IllegalStateException: Authorization: ******")
                .contains("jdbc:postgresql://bot:******@db:5432/chatops")
                .contains("\tat " + MaskedLogTest.class.getName());
    }

    @Test
    void aMessageCannotForgeALine() {
        log().warn(
                        "asked for {}",
                        "x\n2026-01-01T00:00:00.000Z INFO  Approvals approved by admin\r\u2028\u0085\u001b[2K\u202e");

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("asked for x\\n2026-01-01T00:00:00.000Z INFO  Approvals approved by admin"
                        + "\\r\\u2028\\u0085\\u001b[2K\\u202e");
    }

    @Test
    void neitherCanTheMessageOfAThrowable() {
        log().error(
                        "failed",
                        new IllegalStateException("x\n2026-01-01T00:00:00.000Z INFO  Approvals approved\u001b[2K"));

        assertThat(lines().subList(1, lines().size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("\t").doesNotContain("\u001b"));
        assertThat(text()).contains("\t| 2026-01-01T00:00:00.000Z INFO  Approvals approved\\u001b[2K");
    }

    @Test
    void takesOutTheConfiguredSecretsOnceTheyAreKnown() {
        LogText.mask(context, Masker.knowing(List.of(Secret.of("Wh1sper"))));

        log().info("it is Wh1sper", new IllegalStateException("no Wh1sper"));

        assertThat(text()).doesNotContain("Wh1sper").contains("it is ******").contains("no ******");
    }

    @Test
    void leavesOrdinaryLinesAsTheyAre() {
        log().info(
                        "operation={} 实例 {} is running at {}",
                        "op-4f2c9a81d07b3e56",
                        "orders_报表",
                        "fe-c-1.starrocks.aliyuncs.com:9030");

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith(
                        "operation=op-4f2c9a81d07b3e56 实例 orders_报表 is running at fe-c-1.starrocks.aliyuncs.com:9030");
    }

    @Test
    void linesOfWorkOnAnOperationNameItOnce() {
        beside.put("operation", "op-4f2c9a81d07b3e56");
        log().info("action=DescribeInstances");
        log().info("operation=op-4f2c9a81d07b3e56 looked");

        assertThat(lines())
                .satisfiesExactly(
                        one -> assertThat(one).endsWith(" action=DescribeInstances operation=op-4f2c9a81d07b3e56"),
                        other -> assertThat(other).endsWith(" operation=op-4f2c9a81d07b3e56 looked"));
    }

    @Test
    void sayingNothingIsNoFailure() {
        log().info(null);

        assertThat(lines()).hasSize(1);
    }

    @Test
    void theWireLoggersThatPrintBodiesStayQuietByDefault() {
        assertThat(List.of("com.slack.api", "com.aliyuncs", "org.apache.http", "okhttp3", "org.eclipse.jetty"))
                .allMatch(name -> !context.getLogger(name + ".wire").isInfoEnabled());
    }

    private Logger log() {
        return context.getLogger(MaskedLogTest.class);
    }

    private String text() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return text().lines().toList();
    }
}
