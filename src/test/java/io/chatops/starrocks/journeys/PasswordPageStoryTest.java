package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where people reach the bot's pages, the admin password is entered there and never passes through the chat. */
class PasswordPageStoryTest {
    private static final String NAME = "reports_dev";
    private static final String TYPED = "Page#Only-2026";
    private static final Wish WISH = Wish.small(NAME).without("AdminPassword");

    private final ChatRoom room = ChatRoom.open(RoomPlan.usual().withPages());
    private final PasswordBrowser browser = new PasswordBrowser();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aWholeCreationByThePage() {
        var walk = english(room.alice());
        var page = walk.fills(StepId.IDENTITY);
        assertThat(page.labels()).doesNotContain("Admin password");
        assertThat(page.text()).contains("Admin password: not set yet");

        page.submits();
        assertThat(page.errors()).containsOnlyKeys("Instance name");
        assertThat(page.errors().get("Instance name")).contains("Set the admin password first");

        var form = browser.opens(link(page));
        assertThat(form).contains("cn-hangzhou").doesNotContain("value=\"" + TYPED);
        assertThat(browser.saves(link(page), TYPED)).contains("Password saved");
        room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));
        assertThat(page.value("Instance name")).isEqualTo(NAME);

        page.submits();
        walk.page(StepId.ROLE);
        walk.posts();
        room.awaits(room.alice(), NAME + ": please confirm");
        room.alice().presses(room.channel(), "Create");
        room.timePassesUntilSees(room.bob(), "is running");
        ordered(TYPED);
    }

    @Test
    void aWholeCreationInChinese() {
        var walk = WizardWalk.inChinese(room, room.wang(), WISH).begins();
        walk.reaches(StepId.IDENTITY);
        var page = walk.fills(StepId.IDENTITY);
        assertThat(page.text()).contains("admin 密码：未设置");

        var link = page.link("填写密码").orElseThrow();
        assertThat(browser.opens(link)).contains("设置新实例的 admin 密码");
        browser.saves(link, TYPED);
        room.awaits("the page that says so", () -> page.text().contains("admin 密码：已设置"));

        page.submits();
        walk.page(StepId.ROLE);
        walk.posts();
        room.awaits(room.wang(), NAME);
        room.wang().presses(room.channel(), "创建");
        room.awaits("the order", () -> !room.orders().isEmpty());
        ordered(TYPED);
    }

    @Test
    void whatIsTypedOnTheFormStaysWhenThePasswordArrives() {
        var page = english(room.alice()).page(StepId.IDENTITY);
        page.fill("Instance name", "half_typed");

        browser.saves(link(page), TYPED);
        room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));

        assertThat(page.value("Instance name")).isEqualTo("half_typed");
    }

    @Test
    void aPasswordThatBreaksTheRuleIsNotTakenAndTheLinkGoesOnWorking() {
        var page = english(room.alice()).page(StepId.IDENTITY);
        var link = link(page);

        assertThat(browser.saves(link, "weak")).contains("Not saved").doesNotContain("Password saved");
        page.presses("Check again");
        assertThat(page.text()).contains("not set yet");
        assertThat(browser.saves(link, TYPED)).contains("Password saved");
    }

    @Test
    void aLinkWorksOnceAndTheOlderOnesEndWithIt() {
        var page = english(room.alice()).page(StepId.IDENTITY);
        var older = link(page);
        page.presses("Check again");
        room.awaits("a new link", () -> !link(page).equals(older));
        var newer = link(page);
        var before = browser.opens(older);

        assertThat(browser.saves(newer, TYPED)).contains("Password saved");

        assertThat(browser.opens(newer)).contains("This link does not work");
        assertThat(browser.sends(older, before, "Other#Pass-2026")).contains("This link does not work");
        room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));
        var change = page.link("Change password").orElseThrow();
        assertThat(browser.saves(change, "Second#Pass-2026")).contains("Password saved");
    }

    @Test
    void aLinkEndsAfterTenMinutesAndCheckAgainGivesANewOne() {
        var page = english(room.alice()).page(StepId.IDENTITY);
        var old = link(page);
        room.timePasses(Duration.ofMinutes(10));

        assertThat(browser.opens(old)).contains("This link does not work");
        page.presses("Check again");
        room.awaits("a new link", () -> !link(page).equals(old));
        assertThat(browser.saves(link(page), TYPED)).contains("Password saved");
    }

    @Test
    void theLinkOfOneDraftSetsNoPasswordOfAnother() {
        var mine = english(room.alice()).fills(StepId.IDENTITY);
        var theirs = english(room.bob()).fills(StepId.IDENTITY);

        browser.saves(link(theirs), TYPED);
        room.awaits("bob's page", () -> theirs.text().contains("Admin password: set"));

        mine.presses("Check again");
        assertThat(mine.text()).contains("not set yet");
        mine.submits();
        assertThat(mine.errors()).containsOnlyKeys("Instance name");
    }

    @Test
    void whoClosedTheFormIsToldThatThePasswordCame() {
        var page = english(room.alice()).page(StepId.IDENTITY);
        var link = link(page);
        page.closes();

        browser.saves(link, TYPED);

        room.awaitsWhisper(room.alice(), "is set");
    }

    @Test
    void aDiscardedDraftTakesNoPassword() {
        var page = english(room.alice()).page(StepId.IDENTITY);
        var link = link(page);
        page.closes();
        room.awaits(room.alice(), "Your draft is kept");
        room.alice().presses(room.channel(), "Discard draft");
        room.awaits(room.alice(), "discarded");

        assertThat(browser.opens(link)).contains("This link does not work");
    }

    private WizardWalk english(Person person) {
        var walk = WizardWalk.inEnglish(room, person, WISH).begins();
        walk.reaches(StepId.IDENTITY);
        return walk;
    }

    private static String link(Modal page) {
        return page.link("Enter password").orElseThrow();
    }

    private void ordered(String password) {
        assertThat(room.orders())
                .singleElement()
                .satisfies(order -> assertThat(
                                order.body().orElseThrow().path("AdminPassword").asText())
                        .isEqualTo(password));
    }
}
