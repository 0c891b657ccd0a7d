package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.FakeDirectory;
import io.chatops.starrocks.operation.FakeSwitch;
import io.chatops.starrocks.operation.Ids;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Ledger;
import io.chatops.starrocks.operation.MemoryJournal;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Patience;
import io.chatops.starrocks.operation.Worker;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.store.memory.CaffeineConversations;
import io.chatops.starrocks.store.memory.CaffeineMeanings;
import io.chatops.starrocks.store.memory.CaffeineShelf;
import io.chatops.starrocks.store.memory.CaffeineTopics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens inside, whoever acted hears of it, and refusals are in the record. */
class BotTest {
    private static final Place CHANNEL = new Place("slack", "T1", "C1", Optional.empty(), false);
    private static final InstantSource TIME = () -> NOON;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeChat chat = new FakeChat();
    private final List<AuditEntry> record = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final Tally tally =
            (platform, act, name, outcome) -> counted.add(platform + " " + act + " " + name + " " + outcome);

    private ConversationStore sessions = new CaffeineConversations(TIME, Duration.ofHours(1), 10);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void anErrorIsAnsweredWithTheTokenUnderWhichTheLogTellsIt() {
        var broken = new Gate(new AccessPolicy(List.of("*"), List.of("*")), new Looping());

        bot(broken).command(new Inbound.Command(ALICE, CHANNEL, "requests", Doorway.NONE));

        assertThat(chat.whispers)
                .singleElement()
                .extracting(Card::title)
                .satisfies(title -> assertThat(title)
                        .contains("Something went wrong", "token-7")
                        .doesNotContain("StackOverflow"));
        assertThat(counted).containsExactly("slack COMMAND requests FAILED");
    }

    @Test
    void aRefusalIsToldAndRecorded() {
        var closed = new Gate(new AccessPolicy(List.of(), List.of()), new FakeDirectory());

        bot(closed).command(new Inbound.Command(ALICE, CHANNEL, "create", Doorway.NONE));

        assertThat(chat.whispers)
                .singleElement()
                .extracting(Card::title)
                .isEqualTo("You are not allowed to do this here.");
        assertThat(record)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("access.users U-alice"));
        assertThat(counted).containsExactly("slack COMMAND create REFUSED");
    }

    @Test
    void whatIsAskedForIsCountedOnceByTheNameOfItsVerb() {
        var open = bot(new Gate(new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory()));

        open.command(new Inbound.Command(ALICE, CHANNEL, "帮助", Doorway.NONE));
        open.said(new Inbound.Said(ALICE, CHANNEL, "starrocks help", Doorway.NONE));
        open.said(new Inbound.Said(ALICE, CHANNEL, "we are running out of resources", Doorway.NONE));
        open.command(new Inbound.Command(ALICE, CHANNEL, "sing " + "x".repeat(300), Doorway.NONE));

        assertThat(counted)
                .containsExactly(
                        "slack COMMAND help ANSWERED",
                        "slack MESSAGE help ANSWERED",
                        "slack MESSAGE text CLARIFIED",
                        "slack COMMAND text ANSWERED");
    }

    @Test
    void whatSomebodySendsByHandIsCountedUnderNoNameOfTheirs() {
        var open = bot(new Gate(new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory()));

        open.pressed(new Inbound.Pressed(ALICE, CHANNEL, "mine.own", "x", Optional.empty(), Doorway.NONE));
        open.search(new Inbound.Search(ALICE, "mine.abc.OWN.def", "field", "query"));

        assertThat(counted).containsExactly("slack PRESS other ANSWERED", "slack SEARCH other ANSWERED");
    }

    @Test
    void whoClosesAFormWhileTheDatabaseIsAwayIsToldSo() {
        sessions = new Away();
        var open = bot(new Gate(new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory()));

        open.closed(new Inbound.Closed(ALICE, "wizard.abc.REGION.def"));

        assertThat(chat.whispers)
                .singleElement()
                .extracting(Card::title)
                .satisfies(title -> assertThat(title).contains("The database cannot be reached"));
    }

    private Bot bot(Gate gate) {
        var chats = new Chats();
        chats.add("slack", chat);
        var journal = new MemoryJournal();
        var secrets = new PlainSecretBox();
        var cloud = new FakeCloud();
        var mode = new FakeSwitch();
        var painter = new Painter(journal, chats, TIME, Runnable::run);
        var ledger = new Ledger(journal, record::add, TIME, painter);
        var ids = new Ids(() -> Operations.id(1), () -> "client", () -> "key");
        var inquiries = new Inquiries(
                cloud,
                Region.ALL,
                Masker.ofShapes(),
                new CaffeineMeanings(TIME, 10),
                () -> "token-8",
                TIME,
                new Inquiries.Crew(threads, threads));
        return Conversation.bot(
                chats,
                gate,
                CreationOptions.standard(),
                sessions,
                Passwords.ofOneReplica(secrets, TIME, () -> "key"),
                Optional.empty(),
                cloud,
                Wizards.FORGETFUL,
                new Shelves(new CaffeineTopics(TIME), shelf(), shelf()),
                new Desk(ledger, secrets, gate, mode, ids),
                new Worker(ledger, secrets, gate, mode, cloud, Runnable::run, Patience.STANDARD),
                painter,
                new Oversight(gate, mode, record::add, journal, TIME, Masker.ofShapes()),
                inquiries,
                () -> "token-7",
                threads,
                tally);
    }

    private static <T> Shelf<T> shelf() {
        return new CaffeineShelf<>(TIME, Duration.ofHours(1), 10, () -> "name");
    }

    /** Drafts whose database is away. */
    private static final class Away implements ConversationStore {
        @Override
        public void put(Session session) {
            throw away();
        }

        @Override
        public Optional<Session> find(String id) {
            throw away();
        }

        @Override
        public Optional<Session> change(String id, UnaryOperator<Session> change) {
            throw away();
        }

        @Override
        public List<Session> unfinished(Actor owner) {
            throw away();
        }

        @Override
        public void remove(String id) {
            throw away();
        }

        private static Journal.JournalUnavailable away() {
            return new Journal.JournalUnavailable(new IllegalStateException("no connection"));
        }
    }

    /** A directory that does what its port forbids. */
    private static final class Looping implements Directory {
        @Override
        public Standing standing(Actor actor) {
            throw new StackOverflowError("a loop in a library");
        }

        @Override
        public Optional<Set<String>> group(String platform, String tenant, String group) {
            throw new StackOverflowError("a loop in a library");
        }

        @Override
        public Optional<Set<String>> channel(String platform, String tenant, String channel) {
            throw new StackOverflowError("a loop in a library");
        }
    }
}
