package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Person;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody has under way, in the private list and on the bot's own page. */
class RequestsStoryTest {
    private static final String NAME = "reports_dev";

    private final ChatRoom room = ChatRoom.open(RoomPlan.usual().allowing(RequestsStoryTest::policy));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theHomePageShowsWhatIsAskedOfWhomAndItsButtonsWork() {
        waits();
        room.alice().opensHome();
        awaitsHome(room.alice(), "Your open requests: 1");
        assertThat(room.alice().home().text())
                .contains(NAME + ": waiting for approval (0 of 2)", "#data-platform")
                .doesNotContain("Waiting for your approval");
        room.bob().opensHome();
        awaitsHome(room.bob(), "Waiting for your approval: 1");
        assertThat(room.bob().home().text()).contains(NAME + ": 0 of 2 approvals", "@alice", "#data-platform");

        room.bob().home().presses("Approve " + NAME);
        room.awaits(room.alice(), "1 of 2, rule");
        awaitsHome(room.bob(), "nothing waits for you");

        room.carol().opensHome();
        awaitsHome(room.carol(), NAME + ": 1 of 2 approvals");
        room.carol().home().presses("Reject " + NAME);
        room.carol()
                .awaitsModal("Reject this request", ChatRoom.PATIENCE)
                .fill("Reason", "not before Monday")
                .submits();
        room.awaits(room.alice(), NAME + ": rejected");
        awaitsHome(room.carol(), "nothing waits for you");
        room.alice().home().presses("Refresh");
        awaitsHome(room.alice(), "Your requests that have ended: 1");
        assertThat(room.alice().home().text()).contains(NAME + ": rejected");
        assertThat(room.slack().ledger().mistakes()).isEmpty();
    }

    @Test
    void aPressOnAPageThatIsOldIsAnsweredAndThePageIsTrueThen() {
        waits();
        room.bob().opensHome();
        awaitsHome(room.bob(), "Waiting for your approval: 1");
        room.alice().presses(room.channel(), "Cancel");
        room.awaits(room.alice(), NAME + ": cancelled");
        room.bob().home().presses("Approve " + NAME);
        room.bob().awaitsMessage(Person.BOT, "the request is now: cancelled", ChatRoom.PATIENCE);
        awaitsHome(room.bob(), "nothing waits for you");
        assertThat(room.orders()).isEmpty();
    }

    @Test
    void draftsAreGoneOnWithAndDiscardedFromTheHomePage() {
        var walk = WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME));
        walk.begins().reaches(StepId.SPEC).closes();
        room.awaits(room.alice(), "Your draft is kept");
        room.alice().opensHome();
        awaitsHome(room.alice(), "Your drafts: 1");
        room.alice().home().presses("Continue (unnamed)");
        walk.page(StepId.SPEC).closes();
        room.alice().home().presses("Discard (unnamed)");
        awaitsHome(room.alice(), "nothing waits for you");
    }

    @Test
    void whatWaitsForConfirmationIsConfirmedFromTheList() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().types(room.channel(), "/starrocks requests");
        room.awaitsWhisper(room.alice(), NAME + ": waiting for confirmation");
        room.alice().presses(room.channel(), "Create " + NAME);
        room.awaits(room.alice(), NAME + ": waits for approval");
        assertThat(room.orders()).isEmpty();
    }

    @Test
    void theListIsPrivateAndItsButtonsDrawItAnew() {
        waits();
        room.alice().types(room.channel(), "/starrocks requests");
        room.awaitsWhisper(room.alice(), "Your open requests: 1");
        room.bob().types(room.channel(), "/starrocks requests");
        room.awaitsWhisper(room.bob(), "Waiting for your approval: 1");
        room.wang().types(room.channel(), "/starrocks requests");
        room.awaitsWhisper(room.wang(), "目前没有进行中的申请");
        var old = room.bob().screen(room.channel());
        room.bob().presses(room.channel(), "Approve " + NAME);
        room.awaitsWhisper(room.bob(), "nothing waits for you");
        assertThat(room.sees(room.bob(), "Waiting for your approval")).isFalse();
        old.presses("Approve " + NAME);
        room.awaitsWhisper(room.bob(), "Your approval is counted already");
    }

    private void awaitsHome(Person person, String words) {
        room.awaits(
                "\"" + words + "\" on the page of " + person.name(),
                () -> home(person).contains(words));
    }

    private static String home(Person person) {
        try {
            return person.home().text();
        } catch (IllegalStateException nothingYet) {
            return "";
        }
    }

    private void waits() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), NAME + ": waits for approval");
    }

    private static AccessPolicy policy(ChatRoom room) {
        var approvers = People.users(room.bob().id(), room.carol().id());
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(ApprovalRule.of("production", When.ALWAYS, approvers, 2));
    }
}
