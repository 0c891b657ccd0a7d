package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.chatops.starrocks.secret.Entries;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryTickets;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Neither the password nor the ticket is found where it should not be, before the log's mask even. */
class SecretPageCanaryTest {
    private static final String CANARY = "Wh1sper#7-nobody";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.chatops");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    @BeforeEach
    void listen() {
        ours.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void aPasswordAndItsTicketShowNowhere() throws Exception {
        try (var room = new PasswordRoom()) {
            var link = room.issue(Entries.of("draft-1"));
            var token = room.token(link);
            answers.add(room.enter(link, CANARY + "密"));
            answers.add(room.post(link, "token=wrong&password=" + PasswordRoom.encoded(CANARY)));
            answers.add(room.post(link, "password=" + PasswordRoom.encoded(CANARY) + "%zz&token=" + token));
            answers.add(room.post(link, "password=" + CANARY + "x".repeat(EntryForm.LARGEST)));
            answers.add(room.post(link, "token=" + token + "&password=" + CANARY, "Sec-Fetch-Site", "cross-site"));
            answers.add(room.enter(link, CANARY));
            answers.add(room.enter(link, CANARY));
            answers.add(room.post(link + "/" + CANARY.replace("#", ""), "x"));

            assertNowhere(ticketOf(link));
        }
    }

    @Test
    void norWhenTheReceiverBreaks() throws Exception {
        try (var room = new PasswordRoom()) {
            room.fault = Optional.of(new IllegalStateException("the database db-7 is away"));
            var link = room.issue(Entries.of("draft-1"));

            answers.add(room.enter(link, CANARY));

            assertBroken();
            assertNowhere(ticketOf(link));
        }
    }

    @Test
    void norWhenTheStoreOfTicketsBreaks() throws Exception {
        try (var room = new PasswordRoom(new AwayTickets())) {
            var link = room.address() + "/secret/" + "Ticket-".repeat(7).substring(0, 43);

            answers.add(room.get(link));
            answers.add(room.post(link, "token=x&password=" + PasswordRoom.encoded(CANARY)));

            assertBroken();
            assertNowhere(ticketOf(link));
        }
    }

    @Test
    void aStoreThatIsAwayIsOneLineForEachRequestAndNoStack() throws Exception {
        ours.setLevel(Level.INFO);
        try (var room = new PasswordRoom(new AwayTickets())) {
            var link = room.address() + "/secret/" + "Ticket-".repeat(7).substring(0, 43);
            room.get(link);
            room.get(link);
        }

        assertThat(log.list)
                .filteredOn(event -> event.getLoggerName().equals(SecretPage.class.getName()))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.getThrowableProxy()).isNull();
                    assertThat(event.getFormattedMessage())
                            .startsWith("the page for a password failed: ")
                            .contains("db-7", "AwayTickets.away")
                            .doesNotContain("\n");
                });
    }

    private void assertBroken() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Something went wrong").doesNotContain("db-7");
        });
        assertThat(logged()).contains("the page for a password failed", "db-7");
    }

    private void assertNowhere(String ticket) {
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.headers() + answer.body())
                        .doesNotContain("Wh1sper")
                        .doesNotContain(ticket));
        assertThat(logged()).doesNotContain("Wh1sper").doesNotContain(ticket);
    }

    private String logged() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static String ticketOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** A store whose database is away. */
    private static final class AwayTickets implements EntryTickets {
        @Override
        public void add(String fingerprint, Entry entry, Instant end) {
            throw away();
        }

        @Override
        public Optional<Entry> find(String fingerprint) {
            throw away();
        }

        @Override
        public Optional<Entry> take(String fingerprint) {
            throw away();
        }

        @Override
        public void miss(String fingerprint) {
            throw away();
        }

        @Override
        public void forget(String subject) {
            throw away();
        }

        private static IllegalStateException away() {
            return new IllegalStateException("the database db-7 is away");
        }
    }
}
