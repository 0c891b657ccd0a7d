package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.BOB;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryTicket;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineConversations;
import io.chatops.starrocks.store.memory.CaffeineEntryTickets;
import io.chatops.starrocks.text.Language;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordPageTest {
    private static final Secret TYPED = Secret.of("Wh1sper#nobody");

    private final CaffeineEntryTickets tickets = new CaffeineEntryTickets(() -> NOON, 100);
    private final CaffeineConversations sessions =
            new CaffeineConversations(() -> NOON, CaffeineConversations.KEPT, CaffeineConversations.MOST);
    private final PlainSecretBox box = new PlainSecretBox();
    private final List<String> provided = new ArrayList<>();
    private final List<OperationId> nudged = new ArrayList<>();
    private Verdict verdict = new Verdict.Moved(Operations.asked(1));
    private final PasswordPage page = new PasswordPage(
            new EntryLinks(tickets, URI.create("https://bot.example.com"), () -> NOON, new SecureRandom()::nextBytes),
            sessions,
            Passwords.ofOneReplica(box, () -> NOON, () -> "key-1"),
            this::provide,
            nudged::add);

    @Test
    void aDraftsLinkTellsTheInstanceAndTheRegion() {
        var session = session(Drafts.complete().with(Parameter.NAME, "orders_prod"));

        assertThat(opened(page.link(session, Optional.of("Alice"))))
                .contains(new Entry(
                        "session-1",
                        ALICE,
                        Language.CHINESE,
                        Optional.of("orders_prod"),
                        Drafts.complete().text(Parameter.REGION),
                        Optional.of("Alice")));
    }

    @Test
    void aDraftWithoutAnswersHasALinkToo() {
        assertThat(opened(page.link(session(Draft.EMPTY), Optional.empty())))
                .hasValueSatisfying(entry -> assertThat(entry.instance()).isEmpty());
    }

    @Test
    void anOperationsLinkIsItsRequesters() {
        var operation = Operations.asked(7);

        var entry = PasswordPage.entry(operation, Language.ENGLISH, Optional.empty());

        assertThat(entry.subject()).isEqualTo(operation.id().value());
        assertThat(entry.owner()).isEqualTo(operation.requester());
    }

    @Test
    void keepsThePasswordOfADraftWhereTheWizardLooks() {
        sessions.put(session(Draft.EMPTY));

        assertThat(page.received(entry("session-1", ALICE), TYPED)).isTrue();
        assertThat(box.find("key-1")).contains(TYPED);
        assertThat(sessions.find("session-1").flatMap(Session::password))
                .hasValueSatisfying(lying -> assertThat(lying.key()).isEqualTo("key-1"));
    }

    @Test
    void keepsNoneForADraftThatIsGoneOrPostedOrSomebodyElses() {
        assertThat(page.received(entry("session-1", ALICE), TYPED)).isFalse();
        sessions.put(session(Draft.EMPTY).posted(Operations.id(1)));
        assertThat(page.received(entry("session-1", ALICE), TYPED)).isFalse();
        sessions.put(session(Draft.EMPTY));
        assertThat(page.received(entry("session-1", BOB), TYPED)).isFalse();
        assertThat(box.find("key-1")).isEmpty();
    }

    @Test
    void anOperationThatWaitsForItGoesOn() {
        var id = Operations.id(1);

        assertThat(page.received(entry(id.value(), ALICE), TYPED)).isTrue();
        assertThat(provided).containsExactly(id + " " + ALICE);
        assertThat(nudged).containsExactly(id);
    }

    @Test
    void anOperationThatDoesNotWaitAnyMoreStaysAsItIs() {
        verdict = new Verdict.Refused(Verdict.Reason.TOO_LATE, Operations.asked(1));

        assertThat(page.received(entry(Operations.id(1).value(), ALICE), TYPED)).isFalse();
        assertThat(nudged).isEmpty();
    }

    @Test
    void theLinksOfWhatIsOverDoNotWork() {
        var link = page.link(session(Draft.EMPTY), Optional.empty());

        page.over("session-1");

        assertThat(opened(link)).isEmpty();
    }

    private Optional<Entry> opened(Secret link) {
        return link.use(text -> EntryTicket.parse(text.substring(text.lastIndexOf('/') + 1)))
                .flatMap(ticket -> tickets.find(ticket.fingerprint()));
    }

    private Verdict provide(OperationId id, Actor by, Secret password) {
        assertThat(password).isEqualTo(TYPED);
        provided.add(id + " " + by);
        return verdict;
    }

    private static Entry entry(String subject, Actor owner) {
        return new Entry(subject, owner, Language.ENGLISH, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Session session(Draft draft) {
        return Session.begun(
                        "session-1",
                        ALICE,
                        new Place("slack", "T1", "C1", Optional.empty(), false),
                        Optional.empty(),
                        Language.CHINESE,
                        draft)
                .at(StepId.IDENTITY);
    }
}
