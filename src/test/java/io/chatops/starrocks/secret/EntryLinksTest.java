package io.chatops.starrocks.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLinksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Ledger ledger = new Ledger();

    @Test
    void aLinkIsTheAddressAndA256BitTicket() {
        var link = links("https://bot.example.com").issue(Entries.of("draft-1"));

        assertThat(plain(link)).matches("https://bot\\.example\\.com/secret/[A-Za-z0-9_-]{43}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/bot", "https://example.com/bot/"})
    void aPathOfThePublicAddressIsKept(String address) {
        assertThat(plain(links(address).issue(Entries.of("draft-1")))).startsWith("https://example.com/bot/secret/");
    }

    @Test
    void isGoodForTenMinutes() {
        links("https://bot.example.com").issue(Entries.of("draft-1"));

        assertThat(ledger.ends.values()).containsExactly(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theStoreLearnsAFingerprintAndNoTicket() {
        var link = plain(links("https://bot.example.com").issue(Entries.of("draft-1")));
        var ticket = link.substring(link.lastIndexOf('/') + 1);

        assertThat(ledger.ends.keySet()).singleElement().satisfies(kept -> {
            assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(ticket);
            assertThat(EntryTicket.parse(ticket).orElseThrow().fingerprint()).isEqualTo(kept);
        });
    }

    @Test
    void noTwoLinksAreTheSame() {
        var links = links("https://bot.example.com");
        var issued = new HashSet<String>();

        IntStream.range(0, 1_000).forEach(number -> issued.add(plain(links.issue(Entries.of("draft-1")))));

        assertThat(issued).hasSize(1_000);
    }

    @Test
    void aTicketDoesNotShowItself() {
        var ticket = EntryTicket.of(new byte[EntryTicket.BYTES]);

        assertThat(ticket).hasToString(Secret.MASK);
        assertThat(links("https://bot.example.com").issue(Entries.of("draft-1")))
                .hasToString(Secret.MASK);
    }

    @Test
    void theFormsTokenIsTheTicketsOwn() {
        var one = EntryTicket.of(new byte[EntryTicket.BYTES]);
        var bytes = new byte[EntryTicket.BYTES];
        bytes[31] = 1;

        assertThat(one.formToken())
                .isEqualTo(EntryTicket.of(new byte[EntryTicket.BYTES]).formToken());
        assertThat(one.formToken()).isNotEqualTo(EntryTicket.of(bytes).formToken());
        assertThat(one.formToken()).isNotEqualTo(one.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "ÄAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "../../../../../../../../../../../../../../../"
            })
    void whatCannotBeATicketIsNone(String text) {
        assertThat(EntryTicket.parse(text)).isEmpty();
    }

    @Test
    void aTicketOfFewerBitsIsNotMade() {
        assertThatThrownBy(() -> EntryTicket.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private EntryLinks links(String address) {
        return new EntryLinks(ledger, URI.create(address), () -> NOW, new SecureRandom()::nextBytes);
    }

    private static String plain(Secret secret) {
        return secret.use(text -> text);
    }

    /** Writes down what a store is told. */
    private static final class Ledger implements EntryTickets {
        private final Map<String, Instant> ends = new HashMap<>();

        @Override
        public void add(String fingerprint, Entry entry, Instant end) {
            ends.put(fingerprint, end);
        }

        @Override
        public Optional<Entry> find(String fingerprint) {
            return Optional.empty();
        }

        @Override
        public Optional<Entry> take(String fingerprint) {
            return Optional.empty();
        }

        @Override
        public void miss(String fingerprint) {}

        @Override
        public void forget(String subject) {}
    }
}
