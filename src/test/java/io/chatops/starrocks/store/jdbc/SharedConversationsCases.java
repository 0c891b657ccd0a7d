package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.conversation.ConversationStoreContract.session;
import static io.chatops.starrocks.operation.Operations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.DrawingsContract;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.MemoryContract;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.OnceContract;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.chat.Turn;
import io.chatops.starrocks.conversation.ConversationStore;
import io.chatops.starrocks.conversation.ConversationStoreContract;
import io.chatops.starrocks.conversation.Request;
import io.chatops.starrocks.conversation.Session;
import io.chatops.starrocks.conversation.Shelf;
import io.chatops.starrocks.conversation.ShelfContract;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.conversation.Topics;
import io.chatops.starrocks.conversation.TopicsContract;
import io.chatops.starrocks.inquiry.Meanings;
import io.chatops.starrocks.inquiry.MeaningsContract;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.intent.Context;
import io.chatops.starrocks.intent.Intent;
import io.chatops.starrocks.intent.Slots;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.secret.Entries;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryTickets;
import io.chatops.starrocks.secret.EntryTicketsContract;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is shared between replicas: each promise kept by one store, and what one replica writes read by another. */
abstract class SharedConversationsCases {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00.5Z"));
    private final AtomicInteger names = new AtomicInteger();
    private Database database;
    private SharedConversations shared;
    private SharedConversations other;

    /** A database that nobody has used before. */
    abstract DatabaseSettings fresh();

    @BeforeEach
    void open() {
        database = Database.open(fresh());
        shared = replica();
        other = replica();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SharedConversations replica() {
        return new SharedConversations(database.source(), now::get, () -> "n" + names.incrementAndGet());
    }

    private void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private long rows(String table) {
        return new Tables(database.source())
                .statement("SELECT COUNT(*) FROM " + table)
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    private void execute(String statement) {
        new Tables(database.source()).statement(statement).execute();
    }

    @Nested
    class Conversations implements ConversationStoreContract {
        @Override
        public ConversationStore store() {
            return shared.conversations();
        }

        @Override
        public Duration kept() {
            return JdbcConversations.KEPT;
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    @Nested
    class Turns {
        private static final Duration HELD = Duration.ofSeconds(12);

        private Turn one;
        private Turn two;

        @BeforeEach
        void open() {
            one = shared.turn();
            two = other.turn();
        }

        @Test
        void isOnesWhoeverElseAsksAndAsLongAsItIsKept() {
            assertThat(one.take("stream", HELD)).isEqualTo(Turn.Taken.OURS);
            assertThat(two.take("stream", HELD)).isEqualTo(Turn.Taken.ANOTHERS);
            for (int i = 0; i < 3; i++) {
                passes(HELD.minusSeconds(1));
                assertThat(one.take("stream", HELD)).isEqualTo(Turn.Taken.OURS);
                assertThat(two.take("stream", HELD)).isEqualTo(Turn.Taken.ANOTHERS);
            }
            assertThat(two.take("another", HELD)).isEqualTo(Turn.Taken.OURS);
        }

        @Test
        void isAnothersWhenItWasNotKept() {
            one.take("stream", HELD);
            // time is the database's, which each replica compares with its own when it first asks
            assertThat(two.take("stream", HELD)).isEqualTo(Turn.Taken.ANOTHERS);
            passes(HELD.plusSeconds(1));

            assertThat(two.take("stream", HELD)).isEqualTo(Turn.Taken.OURS);
            assertThat(one.take("stream", HELD)).isEqualTo(Turn.Taken.ANOTHERS);
        }

        @Test
        void isAnothersAtOnceWhenItWasGivenUp() {
            one.take("stream", HELD);
            two.leave("stream");
            assertThat(two.take("stream", HELD)).isEqualTo(Turn.Taken.ANOTHERS);
            one.leave("stream");

            assertThat(two.take("stream", HELD)).isEqualTo(Turn.Taken.OURS);
        }

        @Test
        void isUnknownWithoutTheDatabase() {
            one.take("stream", HELD);
            database.close();

            assertThat(one.take("stream", HELD)).isEqualTo(Turn.Taken.UNKNOWN);
            one.leave("stream");
        }
    }

    /** Every other call goes to another replica. */
    @Nested
    class MemoryOverTwoReplicas implements MemoryContract {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Memory memory() {
            return calls.incrementAndGet() % 2 == 0 ? shared.memory() : other.memory();
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    /** Every other call goes to another replica. */
    @Nested
    class ConversationsOverTwoReplicas implements ConversationStoreContract {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public ConversationStore store() {
            return calls.incrementAndGet() % 2 == 0 ? shared.conversations() : other.conversations();
        }

        @Override
        public Duration kept() {
            return JdbcConversations.KEPT;
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }

        @Test
        void oneReplicaSeesAtOnceWhatAnotherHasWritten() {
            shared.conversations().put(session("a", ALICE));
            assertThat(other.conversations().find("a")).contains(session("a", ALICE));

            for (var step : StepId.values()) {
                shared.conversations().change("a", session -> session.at(step));
                assertThat(other.conversations().find("a")).map(Session::at).contains(step);
            }
            other.conversations().remove("a");
            assertThat(shared.conversations().find("a")).isEmpty();
            assertThat(shared.conversations().change("a", session -> session)).isEmpty();
        }

        @Test
        void everythingOfASessionIsThereButTheTokenForReplies() {
            var draft = Drafts.complete().with(Parameter.NAME, "报表_\uD83D\uDE80 half \uD83D");
            var place = new Place("slack", "T1", "C1", Optional.of("17.3"), true);
            var full = new Session(
                    "a",
                    ALICE,
                    place,
                    Optional.of("https://hooks.example.com/token"),
                    Language.CHINESE,
                    draft,
                    StepId.NETWORK,
                    Optional.of(Operations.id(1)),
                    Optional.of(Operations.id(2)),
                    Optional.of(new Session.Password("key-1", Instant.parse("2026-03-01T14:00:00.000000007Z"))),
                    Optional.of("V1"),
                    0);
            shared.conversations().put(full);

            assertThat(shared.conversations().find("a")).contains(full);
            assertThat(shared.conversations().change("a", session -> session)).contains(full.versioned(1));
            assertThat(other.conversations().find("a"))
                    .contains(full.versioned(1).replyingBy(Optional.empty()));
            other.conversations().change("a", session -> session);
            assertThat(shared.conversations().find("a")).contains(full.versioned(2));
        }
    }

    @Nested
    class Naming implements TopicsContract {
        @Override
        public Topics topics() {
            return shared.shelves().topics();
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    @Nested
    class Requests implements ShelfContract<Request> {
        @Override
        public Shelf<Request> shelf() {
            return shared.shelves().requests();
        }

        @Override
        public Request thing() {
            var slots = new Slots(
                    Optional.of("cn-hangzhou"),
                    Optional.of("c-b25e21e24388a28f"),
                    Optional.of("sales"),
                    Optional.of("running"),
                    OptionalInt.of(16),
                    Optional.of("3.3"),
                    Optional.of("production"));
            return new Request(ALICE, "扩容 to 16 CU \uD83D", Intent.SCALE, slots);
        }

        @Override
        public Request another() {
            return new Request(ALICE, "", Intent.HELP, Slots.NONE);
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    @Nested
    class Proposals implements ShelfContract<Draft> {
        @Override
        public Shelf<Draft> shelf() {
            return shared.shelves().proposals();
        }

        @Override
        public Draft thing() {
            return Drafts.complete();
        }

        @Override
        public Draft another() {
            return Draft.EMPTY;
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    @Nested
    class Buttons implements MeaningsContract {
        @Override
        public Meanings meanings() {
            return shared.meanings();
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    @Nested
    class Firsts implements OnceContract {
        @Override
        public Once once() {
            return shared.once();
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }
    }

    @Nested
    class Pages implements DrawingsContract {
        @Override
        public Drawings drawings() {
            return shared.drawings();
        }
    }

    /** Every other call goes to another replica. */
    @Nested
    class Tickets implements EntryTicketsContract {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public EntryTickets tickets() {
            return calls.incrementAndGet() % 2 == 0 ? shared.tickets() : other.tickets();
        }

        @Override
        public Instant now() {
            InstantSource clock = now::get;
            return clock.instant();
        }

        @Override
        public void pass(Duration time) {
            passes(time);
        }

        @Test
        void everythingOfAnEntryIsThere() {
            var full = Entries.of("draft-1", Language.CHINESE);
            var bare =
                    new Entry("draft-2", ALICE, Language.ENGLISH, Optional.empty(), Optional.empty(), Optional.empty());
            shared.tickets().add("f1", full, now().plus(GOOD));
            shared.tickets().add("f2", bare, now().plus(GOOD));

            assertThat(other.tickets().find("f1")).contains(full);
            assertThat(other.tickets().find("f2")).contains(bare);
        }

        @Test
        void upkeepRemovesThoseThatAreOver() {
            shared.tickets().add("f1", Entries.of("draft-1"), now().plus(GOOD));
            passes(GOOD.dividedBy(2));
            shared.tickets().add("f2", Entries.of("draft-1"), now().plus(GOOD));
            shared.tickets().add("f3", Entries.of("draft-2"), now().plus(GOOD));
            passes(GOOD.dividedBy(2));

            assertThat(shared.upkeep()).isEqualTo(1);
            assertThat(rows("entry_subject")).isEqualTo(2);
            assertThat(other.tickets().take("f2")).isPresent();

            passes(GOOD);
            shared.upkeep();
            assertThat(rows("entry_ticket") + rows("entry_subject")).isZero();
        }
    }

    @Test
    void whatOneReplicaRemembersAnotherFinds() {
        var place = new Place("slack", "T1", "C1", Optional.of("1"), false);
        shared.shelves().topics().named(ALICE, place, Context.STARROCKS);
        var proposal = shared.shelves().proposals().keep(Drafts.complete());
        shared.meanings().put("a", MeaningsContract.meaning("list"));

        assertThat(other.shelves().topics().of(ALICE, place)).isEqualTo(Context.STARROCKS);
        assertThat(other.shelves().proposals().find(proposal)).contains(Drafts.complete());
        assertThat(other.shelves().requests().find(proposal)).isEmpty();
        assertThat(other.meanings().find("a")).contains(MeaningsContract.meaning("list"));
        assertThat(shared.once().first("press")).isTrue();
        assertThat(other.once().first("press")).isFalse();
    }

    @Test
    void upkeepRemovesWhatNobodyFindsAnyMoreAndNothingElse() {
        shared.conversations().put(session("a", ALICE));
        shared.once().first("press 1");
        passes(Duration.ofHours(23));
        shared.conversations().put(session("b", ALICE));
        shared.once().first("press 2");
        assertThat(shared.upkeep()).isZero();

        passes(Duration.ofHours(1));
        assertThat(shared.upkeep()).isEqualTo(2);

        assertThat(rows("conversation")).isOne();
        assertThat(rows("remembered")).isOne();
        assertThat(shared.conversations().find("b")).isPresent();
        assertThat(shared.once().first("press 2")).isFalse();
        assertThat(shared.once().first("press 1")).isTrue();
    }

    @Test
    void upkeepOfAnyNumberIsDoneInStatementsThatAreShort() {
        int many = 5_001;
        var over = Instant.parse("2026-03-01T12:00:00Z");
        new Tables(database.source()).together(transaction -> {
            for (int row = 0; row < many; row++) {
                transaction
                        .statement("""
                        INSERT INTO remembered (kind, name, version, expires, body)
                        VALUES ('once', :name, 0, :expires, '')""")
                        .bind("name", "press " + row)
                        .bind("expires", Tables.column(over.minusMillis(row)))
                        .execute();
            }
            return true;
        });
        shared.once().first("press of now");
        var asked = new Semaphore(0);
        var counted = new CountedSource(database.source(), asked);

        assertThat(new SharedConversations(counted, now::get, () -> "none").upkeep())
                .isEqualTo(many);
        assertThat(rows("remembered")).isOne();
        // two portions of this table; and for each of four tables a look that finds no more than one, and that one
        assertThat(asked.availablePermits()).isEqualTo(2 * 2 + 4 * 2);
    }

    @Test
    void aDraftIsFoundByOneStatementAndKeptByAnotherUnlessAnotherReplicaWroteMeanwhile() {
        var asked = new Semaphore(0);
        var here = new SharedConversations(new CountedSource(database.source(), asked), now::get, () -> "none")
                .conversations();
        here.put(session("a", ALICE));
        asked.drainPermits();

        here.find("a");
        here.change("a", found -> found.at(StepId.ROLE));
        assertThat(asked.drainPermits()).isEqualTo(2);

        shared.conversations().change("a", found -> found.in("V1"));
        var changed = here.change("a", found -> found.at(StepId.SIZE)).orElseThrow();
        assertThat(changed.view()).contains("V1");
        assertThat(changed.version()).isEqualTo(3);
        // the write that comes too late, the look and the write
        assertThat(asked.drainPermits()).isEqualTo(3);

        shared.conversations().remove("a");
        assertThat(here.change("a", found -> found.at(StepId.ROLE))).isEmpty();
    }

    @Test
    void aFormsFirstDrawingIsOneStatementAndSoIsEachOther() {
        var asked = new Semaphore(0);
        var here =
                new SharedConversations(new CountedSource(database.source(), asked), now::get, () -> "none").drawings();
        for (var state : List.of("1", "2", "3")) {
            here.drew(new FormRef("slack", "T1", "V1", Optional.of(state)));
        }

        assertThat(asked.drainPermits()).isEqualTo(3);
        assertThat(shared.drawings().last(new FormRef("slack", "T1", "V1", Optional.empty())))
                .contains("3");
    }

    @Test
    void whatANewerVersionWroteIsPassedOver() {
        shared.conversations().put(session("a", ALICE));
        shared.conversations().put(session("b", ALICE));
        shared.meanings().put("a", MeaningsContract.meaning("list"));
        execute("UPDATE conversation SET version = 9, body = REPLACE(body, 'REGION', 'A_LATER_STEP') WHERE id = 'a'");
        execute("UPDATE remembered SET body = REPLACE(body, 'shown', 'a_later_deed')");

        assertThat(shared.conversations().find("a")).isEmpty();
        assertThat(shared.conversations().change("a", session -> session)).isEmpty();
        assertThat(shared.conversations().unfinished(ALICE)).containsExactly(session("b", ALICE));
        assertThat(shared.meanings().find("a")).isEmpty();
        assertThat(shared.meanings().replace("a", MeaningsContract.meaning("list"), MeaningsContract.meaning("show")))
                .isFalse();
    }

    @Test
    void fieldsThatANewerVersionAddedArePassedOver() {
        shared.conversations().put(session("a", ALICE));
        execute("UPDATE conversation SET body = REPLACE(body, '\"language\"', '\"later\":{\"a\":[1]},\"language\"')");

        assertThat(other.conversations().find("a")).contains(session("a", ALICE));
    }

    @Test
    void withoutTheDatabaseWhatMattersIsRefusedAndTheRestIsLeftOut() {
        database.close();

        assertThatThrownBy(() -> shared.conversations().put(session("a", ALICE)))
                .isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> shared.conversations().find("a")).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> shared.once().first("press")).isInstanceOf(Once.Unavailable.class);
        assertThat(shared.memory().find("code", "K7Q2")).isEmpty();
        assertThatThrownBy(() -> shared.memory().lookUp("code", "K7Q2")).isInstanceOf(Memory.Unavailable.class);
        assertThatThrownBy(() -> shared.memory().add("code", "K7Q2", "card", Duration.ofHours(1)))
                .isInstanceOf(Memory.Unavailable.class);
        shared.meanings().put("a", MeaningsContract.meaning("list"));
        assertThatThrownBy(() -> shared.meanings().find("a")).isInstanceOf(JournalUnavailable.class);
    }
}
