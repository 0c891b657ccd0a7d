package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.secret.Secret;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** With everything turned on that an operator may turn on, no body, token or password is in the log. */
class SlackQuietTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MARK = "Hunter2-Secret-Body";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Lines lines = new Lines();
    private final SlackRoom room = new SlackRoom();

    @BeforeEach
    void listen() {
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void leave() {
        root.setLevel(before);
        root.detachAppender(lines);
        room.close();
    }

    @Test
    void logsNothingOfAWholeConversation() {
        room.sendsForm("command=%2Fstarrocks&text=" + MARK + "&team_id=T0001&user_id=U0ALICE&channel_id=C1");
        room.handler.next(Inbound.Command.class);
        room.interacts("{\"type\":\"view_submission\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ALICE\"},"
                + "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"private_metadata\":\"" + MARK
                + "\",\"state\":{\"values\":{"
                + "\"secret.P.r\":{\"P\":{\"type\":\"plain_text_input\",\"value\":\"" + MARK + "\"}}}}}}");
        room.handler.next(Inbound.Submitted.class);
        var actor = new Actor("slack", "T0001", "U0ALICE");
        var place = new Place("slack", "T0001", "C1", Optional.empty(), false);
        room.slack.refuses("chat.postMessage", "invalid_blocks");
        room.app.out().post(place, Card.saying(Card.Tone.PLAIN, MARK, MARK));
        room.app
                .out()
                .whisper(
                        actor,
                        place,
                        new Doorway(Optional.empty(), Optional.of(room.slack.hook(MARK))),
                        Card.saying(Card.Tone.PLAIN, MARK));
        assertThat(lines.text()).contains("invalid_blocks");
        assertQuiet();
    }

    @Test
    void logsNothingOfAHandlersException() {
        room.handler.submission = submitted -> {
            throw new IllegalStateException(MARK);
        };
        room.handler.work = inbound -> {
            throw new IllegalStateException(MARK);
        };
        room.interacts("{\"type\":\"view_submission\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ALICE\"},"
                + "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"private_metadata\":\"f\"}}");
        assertThat(lines.text()).contains("IllegalStateException");
        assertQuiet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MARK,
                "{\"type\":\"" + MARK + "\"}",
                "{\"" + MARK,
                "payload=" + MARK,
                "payload=%7B%22type%22%3A%22" + MARK + "%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%22" + MARK + "%22%7D",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"" + MARK + "\"}}",
                "{\"type\":\"event_callback\",\"event\":\"" + MARK + "\"}",
                "command=" + MARK,
                "command=%2Fstarrocks&text=%ZZ" + MARK
            })
    void logsNothingOfHostileBodiesSignedOrNot(String body) {
        var unsigned = HttpRequest.newBuilder(room.address())
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = room.send(unsigned);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(room.send(room.signed(body, FORM, Secret.of("---"), room.now))
                        .statusCode())
                .isEqualTo(401);
        assertThat(room.send(room.signed(body, FORM)).body()).doesNotContain(MARK, "Exception");
        assertQuiet();
    }

    private void assertQuiet() {
        assertThat(lines.text()).doesNotContain(MARK, SlackRoom.TOKEN.use(token -> token));
    }

    /** Every line as it would be written, stack traces too. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Queue<String> written = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("org.eclipse.jetty")) {
                return;
            }
            var thrown = event.getThrowableProxy();
            written.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : " " + thrown.getMessage()));
        }

        String text() {
            return String.join("\n", written);
        }
    }
}
