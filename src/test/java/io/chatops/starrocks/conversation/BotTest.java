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
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.NetworkCloud.Vpc;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.ResourceId;
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
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Gate OPEN = new Gate(new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory());
    private static final FormRef VIEW = new FormRef("slack", "T1", "V1", Optional.empty());
    private static final String UNREAD = Option.unread("label", "why").value();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeCloud cloud = new FakeCloud();
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
    void helpAboutAVerbIsHelpAndHelpWithWordsIsReadOn() {
        var open = bot(OPEN);

        open.command(new Inbound.Command(ALICE, CHANNEL, "help create", Doorway.NONE));
        open.command(new Inbound.Command(ALICE, CHANNEL, "帮助 创建", Doorway.NONE));
        open.command(new Inbound.Command(ALICE, CHANNEL, "help somehow", Doorway.NONE));

        assertThat(chat.whispers)
                .extracting(Card::title)
                .startsWith("StarRocks on Alibaba Cloud, from chat", "StarRocks on Alibaba Cloud, from chat")
                .last()
                .asString()
                .startsWith("I did not understand");
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
    void aListThatTheDatabaseKeepsAwaySaysSoUnderItsToken() {
        sessions = new Broken(new Journal.JournalUnavailable(new IllegalStateException("no connection")));

        assertThat(bot(OPEN).search(vpcs("wizard.abc.NETWORK.def")))
                .singleElement()
                .satisfies(entry -> saysUnread(entry, "token-7", "The database cannot be reached"));
        assertThat(counted).containsExactly("slack SEARCH wizard.network UNAVAILABLE");
    }

    @Test
    void aListThatADefectKeepsAwaySaysSoUnderItsToken() {
        sessions = new Broken(new IllegalStateException("a defect"));

        assertThat(bot(OPEN).search(vpcs("wizard.abc.NETWORK.def")))
                .singleElement()
                .satisfies(entry -> saysUnread(entry, "token-7", "Something went wrong inside the bot"));
        assertThat(counted).containsExactly("slack SEARCH wizard.network FAILED");
    }

    @Test
    void aListThatTheCloudKeepsAwaySaysSoUnderItsToken() {
        cloud.vpcs = FakeCloud.failed(Kind.UNAVAILABLE);
        begins(StepId.NETWORK);

        assertThat(bot(OPEN).search(vpcs("wizard.s1.NETWORK.def")))
                .singleElement()
                .satisfies(entry -> saysUnread(entry, "token-7", "Alibaba Cloud is not available"));
    }

    @Test
    void aListOfADraftThatIsGoneSaysSo() {
        assertThat(bot(OPEN).search(vpcs("wizard.s1.NETWORK.def")))
                .singleElement()
                .satisfies(entry -> saysUnread(entry, "This draft is not there any more", "/starrocks create"));
    }

    @Test
    void whatIsChosenInAnUnreadListIsAnErrorUnderItsFieldAndIsNotKept() {
        begins(StepId.NETWORK);
        var values = Map.of("VpcId", "vpc-1", "VSwitchId", UNREAD);

        var answer = bot(OPEN).submitted(new Inbound.Submitted(ALICE, "wizard.s1.NETWORK.def", VIEW, values, Map.of()));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        FormAnswer.Errors.class,
                        errors -> assertThat(errors.byField())
                                .containsOnlyKeys("VSwitchId")
                                .extractingByKey("VSwitchId")
                                .asString()
                                .startsWith("The list could not be read"));
        assertThat(sessions.find("s1").orElseThrow().draft().answers().values()).doesNotContain(UNREAD);
    }

    @Test
    void aPageThatIsDrawnAnewForSuchAChoiceSaysItAndHasTheEarlierOne() {
        cloud.vpcs = FakeCloud.answered(List.of(new Vpc(new ResourceId("vpc-1"), "main", "10.0.0.0/8")));
        begins(StepId.NETWORK);
        var pages = new ArrayList<Form>();
        chat.drawn = form -> {
            pages.add(form);
            return new Delivery.Delivered(Optional.empty());
        };
        var changed = new Inbound.Changed(
                ALICE, "wizard.s1.NETWORK.def", VIEW, "VpcId", Map.of("VpcId", UNREAD), Map.of(), Doorway.NONE);
        var bot = bot(OPEN);
        bot.noted(changed);
        bot.changed(changed);

        assertThat(sessions.find("s1").orElseThrow().draft().text(Parameter.VPC))
                .isEqualTo(Drafts.complete().text(Parameter.VPC));
        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.rendering()).isNotEqualTo("def");
            assertThat(page.fields().toString())
                    .contains("VPC: The list could not be read")
                    .doesNotContain(UNREAD);
        });
    }

    @Test
    void aHomePageThatCannotBeDrawnSaysWhyAndCanBeLookedAtAgain() {
        sessions = new Broken(new IllegalStateException("a defect"));
        var bot = bot(OPEN);
        bot.homeOpened(new Inbound.HomeOpened(ALICE));
        bot.pressed(new Inbound.Pressed(ALICE, CHANNEL, "home.refresh", "-", Optional.empty(), Doorway.NONE));

        assertThat(chat.homes).hasSize(2).allSatisfy(home -> {
            assertThat(home.title()).contains("Something went wrong", "token-7");
            assertThat(home.buttons()).extracting(Card.Button::action).containsExactly("home.refresh");
        });
        assertThat(counted).containsExactly("slack HOME home FAILED", "slack PRESS home.refresh FAILED");
    }

    @Test
    void aHomePageWithoutItsDatabaseSaysSoAndCanBeLookedAtAgain() {
        sessions = new Broken(new Journal.JournalUnavailable(new IllegalStateException("no connection")));
        bot(OPEN).homeOpened(new Inbound.HomeOpened(ALICE));

        assertThat(chat.homes).singleElement().satisfies(home -> {
            assertThat(home.title()).contains("The database cannot be reached");
            assertThat(home.buttons()).extracting(Card.Button::action).containsExactly("home.refresh");
        });
        assertThat(counted).containsExactly("slack HOME home UNAVAILABLE");
    }

    @Test
    void whoClosesAFormWhileTheDatabaseIsAwayIsToldSo() {
        sessions = new Broken(new Journal.JournalUnavailable(new IllegalStateException("no connection")));
        var open = bot(new Gate(new AccessPolicy(List.of("*"), List.of("*")), new FakeDirectory()));

        open.closed(new Inbound.Closed(ALICE, "wizard.abc.REGION.def"));

        assertThat(chat.whispers)
                .singleElement()
                .extracting(Card::title)
                .satisfies(title -> assertThat(title).contains("The database cannot be reached"));
    }

    private void begins(StepId step) {
        sessions.put(Session.begun("s1", ALICE, CHANNEL, Optional.empty(), Language.ENGLISH, Drafts.complete())
                .at(step));
    }

    private static Inbound.Search vpcs(String form) {
        return new Inbound.Search(ALICE, form, "VpcId", "");
    }

    private static void saysUnread(Option entry, String label, String why) {
        assertThat(Option.isUnread(entry.value())).isTrue();
        assertThat(entry.label()).contains(label);
        assertThat(entry.description().orElse("")).contains(why);
    }

    private Bot bot(Gate gate) {
        var chats = new Chats();
        chats.add("slack", chat);
        var journal = new MemoryJournal();
        var secrets = new PlainSecretBox();
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

    /** Drafts that cannot be had. */
    private record Broken(RuntimeException why) implements ConversationStore {
        @Override
        public void put(Session session) {
            throw why;
        }

        @Override
        public Optional<Session> find(String id) {
            throw why;
        }

        @Override
        public Optional<Session> change(String id, UnaryOperator<Session> change) {
            throw why;
        }

        @Override
        public List<Session> unfinished(Actor owner) {
            throw why;
        }

        @Override
        public void remove(String id) {
            throw why;
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
