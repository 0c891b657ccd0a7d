package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Delivery.Reason;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.FakeDirectory;
import io.chatops.starrocks.operation.FakeSwitch;
import io.chatops.starrocks.operation.Ids;
import io.chatops.starrocks.operation.Ledger;
import io.chatops.starrocks.operation.MemoryJournal;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.secret.PlainSecretBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that are shown on another platform than that where they were made. */
class ElsewhereTest {
    private static final Actor ALICE_DING = ding("alice");
    private static final Actor CAROL_DING = ding("carol");
    private static final Spot GROUP = new Spot("dingtalk", "corp", "cid-ops", false);
    private static final Delivery.Failed NOT_IN = new Delivery.Failed(Reason.NOT_A_MEMBER, "no");
    private static final Delivery.Failed SILENT = new Delivery.Failed(Reason.UNREACHABLE, "no");

    private final MemoryJournal journal = new MemoryJournal();
    private final FakeChat slack = new FakeChat();
    private final FakeChat dingTalk = new FakeChat();

    private Painter painter = new Painter(journal, new Chats(), () -> NOON, Runnable::run);
    private Desk desk = start(rule());

    @Test
    void whoIsAskedAndHasAnAccountElsewhereSeesItInTheirPrivateChatThere() {
        var waiting = confirmed();

        assertThat(dingTalk.places).containsExactly(new Place("dingtalk", "corp", "carol", Optional.empty(), false));
        var card = dingTalk.posts.get(0).card();
        assertThat(card.title()).contains("waits for approval");
        assertThat(facts(card))
                .contains(
                        Fact.of("Requested on", "Slack, in C1"),
                        Fact.of("Requested by", List.of(new Mention.Named("Alice A."))));
        assertThat(fact(card, "May approve").who())
                .containsExactly(new Mention.Named("Carol C."), new Mention.Named("U-dave"));
        assertThat(facts(slack.posts.get(0).card()).map(Fact::label)).doesNotContain("Requested on");
        assertThat(offered(card, Actions.APPROVE)).contains(Mention.of(CAROL_DING), Mention.of(DAVE));
        assertThat(offered(card, Actions.CANCEL)).containsExactly(Mention.of(ALICE_DING));
        assertThat(journal.copies(waiting.id())).hasSize(3);
    }

    @Test
    void aPlaceOfTheRuleStandsForThePrivateChatsOfItsPlatform() {
        desk = start(rule().alsoIn(GROUP));
        confirmed();

        assertThat(dingTalk.places).extracting(Place::channel).containsExactly("cid-ops");
        assertThat(dingTalk.posts.get(0).card().mentions()).containsExactly(Mention.of(CAROL_DING));
    }

    @Test
    void theCardSaysOnWhichPlatformSomebodyDecidedAndWhoTheyAre() {
        var waiting = confirmed();

        desk.approve(waiting.id(), CAROL_DING, shown(waiting));

        var card = slack.edits.get(slack.edits.size() - 1).card();
        assertThat(facts(card)).anySatisfy(fact -> {
            assertThat(fact.label()).startsWith("Approved, 1 of 1").endsWith(" on DingTalk");
            assertThat(fact.who()).containsExactly(new Mention.Named("Carol C."));
        });
        assertThat(dingTalk.edits)
                .last()
                .satisfies(edit -> assertThat(edit.card().title()).doesNotContain("waits"));
    }

    @Test
    void remindersCallTheAccountsThatArePeoplesOwnThere() {
        desk = start(rule().alsoIn(GROUP));
        var waiting = confirmed();
        int before = dingTalk.posts.size();

        painter.noted(waiting, Note.REMINDED);

        assertThat(dingTalk.posts).hasSize(before + 1);
        assertThat(dingTalk.posts.get(before).card().mentions()).containsExactly(Mention.of(CAROL_DING));
        assertThat(dingTalk.places.get(before).thread()).contains("m1");
        assertThat(slack.posts)
                .last()
                .satisfies(shown ->
                        assertThat(shown.card().mentions()).containsExactly(Mention.of(CAROL), Mention.of(DAVE)));
    }

    @Test
    void whatIsForItsRequesterIsNotSaidElsewhere() {
        var waiting = confirmed();
        int before = dingTalk.posts.size();

        desk.reject(waiting.id(), CAROL_DING, shown(waiting), "no");

        assertThat(dingTalk.posts).hasSize(before);
        assertThat(slack.posts)
                .last()
                .satisfies(shown -> assertThat(shown.card().mentions()).containsExactly(Mention.of(ALICE)));
    }

    @Test
    void aPlatformThatCannotBeReachedIsTriedAgainAndHoldsNothingUp() {
        dingTalk.refusal = Optional.of(SILENT);
        var waiting = confirmed();
        painter.catchUp();
        assertThat(dingTalk.posts).isEmpty();

        dingTalk.refusal = Optional.empty();
        painter.catchUp();
        painter.catchUp();

        assertThat(dingTalk.posts).hasSize(1);
        assertThat(journal.behind(10)).isEmpty();
        assertThat(desk.approve(waiting.id(), CAROL, shown(waiting))).isInstanceOf(Verdict.Moved.class);
    }

    @Test
    void whatWasDecidedMeanwhileIsNotPostedAnyMore() {
        dingTalk.refusal = Optional.of(SILENT);
        var waiting = confirmed();
        desk.approve(waiting.id(), CAROL, shown(waiting));

        dingTalk.refusal = Optional.empty();
        painter.catchUp();

        assertThat(dingTalk.posts).isEmpty();
        assertThat(journal.behind(10)).isEmpty();
    }

    @Test
    void aPlaceThatTheBotIsNotInIsSaidWhereItWasAskedFor() {
        dingTalk.refusal = Optional.of(NOT_IN);
        var waiting = confirmed();
        painter.catchUp();

        assertThat(slack.posts)
                .filteredOn(shown -> shown.card().title().contains("could not be shown on DingTalk, in carol"))
                .hasSize(1);
        assertThat(journal.behind(10)).isEmpty();
        assertThat(desk.approve(waiting.id(), CAROL_DING, shown(waiting))).isInstanceOf(Verdict.Moved.class);
    }

    @Test
    void anEditClosesItElsewhereAndAsksThereOnce() {
        var waiting = confirmed();

        desk.edit(waiting.id(), ALICE_DING);
        assertThat(dingTalk.edits)
                .last()
                .satisfies(edit -> assertThat(edit.card().title()).contains("being edited"));
        desk.askAgain(waiting.id(), ALICE, Drafts.plan(), Estimate.NONE, "another");
        desk.confirm(waiting.id(), ALICE, shown(waiting));

        assertThat(dingTalk.edits)
                .last()
                .satisfies(edit -> assertThat(edit.card().title()).contains("waits for approval"));
        assertThat(dingTalk.posts.stream().map(shown -> shown.card().title()))
                .as("the first card, and the call under it once it is asked again")
                .hasSize(2)
                .anyMatch(title -> title.contains("Approval is asked for"));
    }

    @Test
    void anybodyIsNobodyWhoIsAskedInPrivate() {
        desk = start(ApprovalRule.of("all", When.ALWAYS, People.users("*"), 1));
        confirmed();

        assertThat(dingTalk.posts).isEmpty();
    }

    private Operation confirmed() {
        var origin = new Origin("slack", "T1", "C1", Optional.empty());
        var asked = ((Verdict.Moved) desk.ask(desk.newId(), ALICE, origin, Drafts.plan(), Estimate.NONE, "key"))
                .operation();
        painter.post(asked, slack);
        desk.confirm(asked.id(), ALICE, shown(asked));
        return journal.find(asked.id()).orElseThrow();
    }

    private Desk start(ApprovalRule rule) {
        var policy = new AccessPolicy(List.of("*"), List.of("*"))
                .approving(rule)
                .knowing(Identity.of("Alice A.", ALICE, ALICE_DING), Identity.of("Carol C.", CAROL, CAROL_DING));
        var gate = new Gate(policy, new FakeDirectory());
        var chats = new Chats(gate.identities());
        chats.add("slack", slack);
        chats.add("dingtalk", dingTalk);
        painter = new Painter(journal, chats, gate, Optional.empty(), () -> NOON, Runnable::run);
        var ledger = new Ledger(journal, journal, () -> NOON, painter, gate.identities());
        var ids = new Ids(() -> Operations.id(1), () -> "client", () -> "key");
        return new Desk(ledger, new PlainSecretBox(), gate, new FakeSwitch(), ids);
    }

    private static ApprovalRule rule() {
        return ApprovalRule.of("all", When.ALWAYS, People.users("U-carol", "U-dave"), 1);
    }

    private static String shown(Operation operation) {
        return operation.digest().brief();
    }

    private static Stream<Fact> facts(Card card) {
        return card.sections().stream()
                .filter(Section.Facts.class::isInstance)
                .flatMap(section -> ((Section.Facts) section).facts().stream());
    }

    private static List<Mention> offered(Card card, String action) {
        return card.buttons().stream()
                .filter(button -> button.action().equals(action))
                .flatMap(button -> button.offered().stream())
                .toList();
    }

    private static Fact fact(Card card, String label) {
        return facts(card)
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Actor ding(String user) {
        return new Actor("dingtalk", "corp", user);
    }
}
