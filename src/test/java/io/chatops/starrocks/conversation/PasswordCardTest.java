package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.operation.FakeDirectory;
import io.chatops.starrocks.operation.MemoryJournal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryTicket;
import io.chatops.starrocks.store.memory.CaffeineEntryTickets;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whose password is wanted is led to its page without asking, and nobody else is. */
class PasswordCardTest {
    private static final String PAGE = "https://bot.example.com/secret/";

    private final MemoryJournal journal = new MemoryJournal();
    private final CaffeineEntryTickets tickets = new CaffeineEntryTickets(() -> NOON, 100);
    private final FakeChat chat = new FakeChat();
    private final Chats chats = new Chats();
    private final Painter painter = painter(Optional.of(
            new EntryLinks(tickets, URI.create("https://bot.example.com"), () -> NOON, new SecureRandom()::nextBytes)));
    private final Operation first = asked(1);

    @BeforeEach
    void postTheCard() {
        chats.add("slack", chat);
        Operations.add(journal, first);
        painter.post(first, chat);
    }

    @Test
    void theRequesterAloneIsShownALinkWhenThePasswordIsWanted() {
        painter.moved(move(Status.AWAITING_SECRET));

        assertThat(chat.whispered).containsExactly(first.requester());
        assertThat(opened(links(chat.whispers).get(0))).hasValue(first.id().value());
        assertThat(chat.posts).noneMatch(shown -> shown.toString().contains(PAGE));
        assertThat(chat.edits).noneMatch(shown -> shown.toString().contains(PAGE));
    }

    @Test
    void eachTimeThePasswordIsWantedThereIsOneLink() {
        var wanted = move(Status.AWAITING_SECRET);
        painter.moved(wanted);
        var stayed = Operations.next(wanted, Status.AWAITING_SECRET, Optional.empty());
        journal.replace(stayed);
        painter.moved(stayed);
        assertThat(chat.whispers).hasSize(1);

        painter.moved(move(Status.READY));
        painter.moved(move(Status.AWAITING_SECRET));

        assertThat(links(chat.whispers)).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = Mode.EXCLUDE, names = "AWAITING_SECRET")
    void nobodyIsLedThereOtherwise(Status status) {
        painter.moved(move(status));

        assertThat(chat.whispers).isEmpty();
    }

    @Test
    void withoutAPageNobodyIsLedToIt() {
        painter(Optional.empty()).moved(move(Status.AWAITING_SECRET));

        assertThat(chat.whispers).isEmpty();
    }

    private Painter painter(Optional<EntryLinks> links) {
        var gate = new Gate(new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory());
        return new Painter(journal, chats, gate, links, () -> NOON, Runnable::run);
    }

    private Operation move(Status status) {
        var moved = Operations.entered(journal.find(first.id()).orElseThrow(), status);
        assertThat(journal.replace(moved)).isTrue();
        return moved;
    }

    private Optional<String> opened(String link) {
        return EntryTicket.parse(link.substring(PAGE.length()))
                .flatMap(ticket -> tickets.find(ticket.fingerprint()))
                .map(entry -> entry.subject());
    }

    private static List<String> links(List<Card> cards) {
        return cards.stream()
                .flatMap(card -> card.sections().stream())
                .filter(Card.Section.Link.class::isInstance)
                .map(section -> ((Card.Section.Link) section).url())
                .toList();
    }
}
