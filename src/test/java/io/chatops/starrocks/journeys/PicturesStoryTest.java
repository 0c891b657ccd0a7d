package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.inquiries.Warehouses;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Plays on Slack what the pictures of docs/ show, and compares what went over the wire with what they were drawn from;
 * {@code -Dgolden.update=true} keeps it anew, and {@code PicturesTest} says how the pictures are drawn then.
 */
class PicturesStoryTest {
    private static final String NAME = "reports_dev";
    private static final Wish WISH = Wish.small(NAME).without("AdminPassword");

    private final PasswordBrowser browser = new PasswordBrowser();

    @Test
    void aCreationFromTheFirstStepToTheRunningInstance() {
        try (var room = ChatRoom.open(RoomPlan.usual().withPages())) {
            var alice = room.alice();
            var walk = WizardWalk.inEnglish(room, alice, WISH);
            alice.types(room.channel(), "/starrocks create " + NAME);
            for (var step : List.of(StepId.REGION, StepId.PURPOSE, StepId.SERIES, StepId.ARCHITECTURE)) {
                walk.answers(step);
            }
            new Camera(room).modal().keeps("wizard-architecture");
            walk.answers(StepId.SPEC).answers(StepId.SIZE);
            new Camera(room).modal().keeps("wizard-size");
            entersPassword(room, walk);
            walk.answers(StepId.ROLE).answers(StepId.NETWORK);
            walk.posts();
            new Camera(room).modal().keeps("wizard-summary");

            room.awaits(alice, NAME + ": please confirm");
            room.bob().presses(room.channel(), "Create");
            room.awaitsWhisper(room.bob(), "Only the person who asked");
            new Camera(room)
                    .message("17:00", NAME + ": please confirm")
                    .act(room.bob(), "presses Create")
                    .message("17:00", "Only the person who asked")
                    .keeps("card-confirm");
            alice.presses(room.channel(), "Create");
            room.awaits(alice, NAME + ": creating");
            room.timePassesUntilSees(alice, "Your StarRocks instance " + NAME + " is running");
            new Camera(room)
                    .message("17:00", NAME + ": running")
                    .message("17:02", "Your StarRocks instance")
                    .keeps("card-running");
        }
    }

    private void entersPassword(ChatRoom room, WizardWalk walk) {
        var page = walk.fills(StepId.IDENTITY);
        page.submits();
        new Camera(room).modal().keeps("wizard-password");
        var link = page.link("Enter password").orElseThrow();
        Golden.matches("pictures/password-page.html", withoutKeys(browser.opens(link)));
        browser.saves(link, Wish.PASSWORD);
        room.awaits("the page that says so", () -> page.text().contains("Admin password: set"));
        page.submits();
        walk.page(StepId.ROLE);
    }

    private static String withoutKeys(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]+\"", "name=\"token\" value=\"...\"")
                .stripTrailing();
    }

    @Test
    void aRequestThatOthersHaveToAgreeTo() {
        try (var room = ChatRoom.open(RoomPlan.usual().allowing(PicturesStoryTest::twoOfThree))) {
            asked(room);
            room.alice().presses(room.channel(), "Create");
            room.awaits(room.bob(), "waits for approval");
            room.awaits(room.bob(), "Approval is asked");
            room.bob().presses(room.channel(), "Approve");
            room.awaits(room.alice(), "1 of 2");
            new Camera(room)
                    .message("17:00", NAME + ": waits for approval", "1 of 2")
                    .message("17:00", "Approval is asked")
                    .keeps("card-approval");
        }
    }

    @Test
    void anOrderWhosePasswordIsGone() {
        try (var room = ChatRoom.open(RoomPlan.usual().withPages())) {
            var walk = WizardWalk.inEnglish(room, room.alice(), WISH).begins();
            walk.reaches(StepId.IDENTITY);
            browser.saves(walk.fills(StepId.IDENTITY).link("Enter password").orElseThrow(), Wish.PASSWORD);
            room.awaits("the password", () -> walk.page(StepId.IDENTITY).text().contains("Admin password: set"));
            walk.posts();
            room.awaits(room.alice(), NAME + ": please confirm");
            room.timePasses(Duration.ofHours(3));
            room.alice().presses(room.channel(), "Create");
            room.awaits("the password's loss", () -> {
                room.timePasses(Duration.ofSeconds(1));
                return room.sees(room.alice(), NAME + ": password needed");
            });
            room.awaitsWhisper(room.alice(), "Enter the admin password for");
            new Camera(room)
                    .message("17:00", NAME + ": password needed")
                    .message("20:00", "Enter the admin password for")
                    .keeps("card-secret");
        }
    }

    @Test
    void anOrderWithoutAClearAnswer() {
        try (var room = ChatRoom.open(RoomPlan.usual())) {
            asked(room);
            room.cloud().faults().next("CreateInstanceV1", Fault.dropAfter());
            room.cloud().faults().always("DescribeInstances", Fault.serviceUnavailable());
            room.alice().presses(room.channel(), "Create");
            room.awaits(room.alice(), NAME + ": outcome not known yet");
            new Camera(room).message("17:00", NAME + ": outcome not known yet").keeps("card-unknown");
            assertThat(room.orders()).hasSize(1);
        }
    }

    @Test
    void questionsAndWhatIsAskedBack() {
        var world = World.standard();
        Warehouses.many(world, "cn-hangzhou", 3);
        try (var room = ChatRoom.open(RoomPlan.usual().of(world))) {
            room.alice().mentions(room.channel(), "not enough resources, scale up CU");
            room.awaitsWhisper(room.alice(), "Which product");
            new Camera(room)
                    .line(room.alice(), "17:00", "@starrocks not enough resources, scale up CU")
                    .message("17:00", "Which product")
                    .keeps("clarification");
            room.alice().types(room.channel(), "/starrocks list");
            room.awaitsWhisper(room.alice(), "orders_003");
            new Camera(room)
                    .wide()
                    .line(room.alice(), "17:00", "/starrocks list")
                    .message("17:00", "orders_003")
                    .keeps("answer-list");
        }
    }

    @Test
    void aStepInChinese() {
        try (var room = ChatRoom.open()) {
            var walk = WizardWalk.inChinese(room, room.wang(), WISH).begins().answers(StepId.REGION);
            var page = walk.fills(StepId.PURPOSE);
            room.awaits("the page drawn anew", () -> page.text().contains("已选：cn-hangzhou · 按量付费"));
            page.submits();
            walk.page(StepId.SERIES);
            new Camera(room).modal().keeps("wizard-purpose-zh");
        }
    }

    private static void asked(ChatRoom room) {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), NAME + ": please confirm");
    }

    private static AccessPolicy twoOfThree(ChatRoom room) {
        var approvers =
                People.users(room.bob().id(), room.carol().id(), room.wang().id());
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(ApprovalRule.of("production", When.ALWAYS, approvers, 2));
    }
}
