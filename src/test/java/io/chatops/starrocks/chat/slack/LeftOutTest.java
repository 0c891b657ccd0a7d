package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LeftOutTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(LeftOut.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listens() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopsListening() {
        logger.detachAppender(log);
    }

    @Test
    void aFloodIsToldInAFewLines() {
        var leftOut = new LeftOut();
        for (int person = 0; person < 1000; person++) {
            leftOut.more();
        }

        assertThat(lines())
                .hasSize(10)
                .startsWith("too busy even to say so people=1")
                .last()
                .asString()
                .endsWith("=512");
    }

    @Test
    void theEndOfItIsToldWithTheirNumberAndTheNextBeginsAtOne() {
        var leftOut = new LeftOut();
        for (int person = 0; person < 3; person++) {
            leftOut.more();
        }
        leftOut.over();
        leftOut.over();
        leftOut.more();

        assertThat(lines())
                .containsExactly(
                        "too busy even to say so people=1",
                        "too busy even to say so people=2",
                        "no longer too busy people left without a word=3",
                        "too busy even to say so people=1");
    }

    @Test
    void fullThreadsLeaveOutWithoutALineEachAndCalmEndsIt() throws InterruptedException {
        var held = new CountDownLatch(1);
        try (var work = new SlackWork(1, 1, RightOfWay.real(), Duration.ofSeconds(5))) {
            for (int person = 0; person < 200; person++) {
                work.soon(() -> await(held), () -> await(held));
            }
            assertThat(lines()).hasSizeBetween(1, 8);
            held.countDown();
            boolean calm = false;
            for (int tries = 0; tries < 500 && !calm; tries++) {
                var done = new CountDownLatch(1);
                work.soon(done::countDown, done::countDown);
                // one that is still left out never comes: then the next one tells
                calm = done.await(10, TimeUnit.MILLISECONDS) && toldOfCalm();
            }
            assertThat(calm).isTrue();
        }
    }

    private boolean toldOfCalm() {
        return lines().stream().anyMatch(line -> line.startsWith("no longer too busy"));
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
