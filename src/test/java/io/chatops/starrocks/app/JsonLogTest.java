package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatops.starrocks.config.LogFormat;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's own log in a context of its own, with lines as JSON. */
class JsonLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter beside = new LogbackMDCAdapter();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @BeforeEach
    void configure() {
        context.setMDCAdapter(beside);
        new LogConfiguration().configure(context);
        var appender = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("terminal");
        appender.setOutputStream(terminal);
        LogText.write(context, LogFormat.JSON);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aLineIsOneObjectWithItsTimeLevelLoggerThreadAndMessage() {
        var before = Instant.now();

        log().warn("实例 {} is slow", "orders_报表");

        var line = line();
        assertThat(Instant.parse(line.path("time").asText())).isBetween(before, Instant.now());
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("logger").asText()).isEqualTo(JsonLogTest.class.getName());
        assertThat(line.path("thread").asText())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(line.path("message").asText()).isEqualTo("实例 orders_报表 is slow");
        assertThat(line.has("exception")).isFalse();
    }

    @Test
    void whatALineNamesHasFieldsOfItsOwn() {
        log().warn("operation={} requestId={} code={} after {} tries={}", "op-1", "R-1", "Throttling", "a while", 3);

        var line = line();
        assertThat(line.path("operation").asText()).isEqualTo("op-1");
        assertThat(line.path("requestId").asText()).isEqualTo("R-1");
        assertThat(line.path("fields")).isEqualTo(tree("{\"code\":\"Throttling\",\"tries\":\"3\"}"));
    }

    @Test
    void whatAPersonTypedNamesNothing() {
        log().info("asked for {}", "operation=op-9 error=none");

        var line = line();
        assertThat(line.has("operation")).isFalse();
        assertThat(line.has("error")).isFalse();
    }

    @Test
    void libraryLinesNameNothingEither() {
        context.getLogger("com.example.Library").warn("status={}", "x");

        assertThat(line().has("fields")).isFalse();
    }

    @Test
    void linesOfWorkOnAnOperationNameIt() {
        beside.put("operation", "op-7");
        beside.put("password", "Wh1sper#9");
        log().info("looked");
        beside.clear();

        var line = line();
        assertThat(line.path("operation").asText()).isEqualTo("op-7");
        assertThat(line.path("fields").path("password").asText()).isEqualTo("******");
    }

    @Test
    void masksMessagesFieldsAndWhatIsThrown() {
        LogText.mask(context, Masker.knowing(List.of(Secret.of("Wh1sper"))));
        var cause = new IllegalStateException("Authorization: acs LTAI5tHidden:Hidden+/9=");

        log().error(
                        "error={} token={} said {}",
                        "t-1",
                        "Hidden#9",
                        "it is Wh1sper",
                        new IllegalArgumentException("no Wh1sper", cause));

        var line = line();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).doesNotContain("Wh1sper", "Hidden");
        assertThat(line.path("error").asText()).isEqualTo("t-1");
        assertThat(line.path("fields").path("token").asText()).isEqualTo("******");
        assertThat(line.path("message").asText()).isEqualTo("error=t-1 token=****** said it is ******");
        assertThat(line.path("exception").asText())
                .startsWith("java.lang.IllegalArgumentException: no ******\n\tat " + JsonLogTest.class.getName())
                .contains("Caused by: java.lang.IllegalStateException: Authorization: ******");
    }

    @Test
    void nothingInALineMakesAnotherOrMovesTheCursor() {
        log().warn("asked for {}", "x\n{\"level\":\"ERROR\"}\r\u2028\u0085\u001b[2K\u202e\u0000");

        assertThat(terminal.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(line().path("message").asText())
                .isEqualTo("asked for x\n{\"level\":\"ERROR\"}\r\\u2028\\u0085\\u001b[2K\\u202e\\u0000");
    }

    @Test
    void sayingNothingIsNoFailure() {
        log().info(null);
        log().info("operation={} requestId={}", "op-1");

        assertThat(terminal.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    private Logger log() {
        return context.getLogger(JsonLogTest.class);
    }

    private JsonNode line() {
        return tree(terminal.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }
}
