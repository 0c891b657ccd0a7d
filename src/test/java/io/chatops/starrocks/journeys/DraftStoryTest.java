package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts: what is typed on the line, what is kept, and whose it is. */
class DraftStoryTest {
    private final ChatRoom room = ChatRoom.open();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void valuesOfTheLineAreFilledInAndStillConfirmedPageByPage() {
        room.alice().types(room.channel(), "/starrocks create sales Region=cn-shanghai Cu=16");
        var rest = Wish.small("sales")
                .without("RegionId", "InstanceName")
                .with("VpcId", "vpc-cn-shanghai-main")
                .with("VSwitchId", "vsw-cn-shanghai-b")
                .with("SecurityGroupId", "sg-cn-shanghai-warehouse");
        var walk = WizardWalk.inEnglish(room, room.alice(), rest);
        assertThat(walk.page(StepId.REGION).value("Region")).isEqualTo("China (Shanghai) · cn-shanghai");
        assertThat(walk.reaches(StepId.SIZE).value("CU of one CN node")).isEqualTo("16");
        assertThat(walk.reaches(StepId.IDENTITY).value("Instance name")).isEqualTo("sales");
        walk.posts();
        room.awaits(room.alice(), "sales: please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), "sales: creating");
        var order = room.orders().get(0).body().orElseThrow();
        assertThat(order.path("RegionId").asText()).isEqualTo("cn-shanghai");
        assertThat(order.path("Cu").asInt()).isEqualTo(16);
    }

    @Test
    void anUnknownKeyIsToldAndNothingBegins() {
        room.alice().types(room.channel(), "/starrocks create sales Colour=blue");
        var answer = room.awaits(room.alice(), "These keys mean nothing here: Colour.");
        assertThat(answer.onlyForThem()).isTrue();
        assertThat(answer.text()).contains("Nothing was started", "InstanceName");
        assertThat(room.alice().hasModal()).isFalse();
    }

    @Test
    void aPasswordOnTheLineIsRefusedAndNotRepeated() {
        for (var key : new String[] {"AdminPassword", "password", "--admin-password"}) {
            room.alice().types(room.channel(), "/starrocks create sales " + key + "=Secret#12345");
        }
        room.awaits("three answers", () -> room.count(room.alice(), "is not used. Nothing was started") == 3);
        assertThat(room.alice().hasModal()).isFalse();
        assertThat(room.alice().sees(room.channel())).noneMatch(text -> text.contains("Secret#12345"));
    }

    @Test
    void closingKeepsTheDraftForItsOwnerAlone() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.ROLE).closes();
        var kept = room.awaits(room.alice(), "Your draft is kept.");
        assertThat(kept.onlyForThem()).isTrue();
        assertThat(kept.buttons()).containsExactly("Continue", "Discard draft");
        assertThat(kept.text()).contains("Name: reports_dev", "China (Hangzhou)", "Step 7 of 9: OSS access role");
        assertThat(room.sees(room.bob(), "Your draft is kept.")).isFalse();

        room.alice().presses(room.channel(), "Continue");
        assertThat(walk.page(StepId.ROLE).texts()).anyMatch(line -> line.contains("reports_dev · cn-hangzhou"));
        room.alice().modal().presses("← Back");
        assertThat(walk.page(StepId.IDENTITY).text()).contains("Set; leave empty to keep it");
        room.alice().modal().submits();
        walk.posts();
        room.awaits(room.alice(), "reports_dev: please confirm");
    }

    @Test
    void aDraftSurvivesAClosedModalAndARestart(@TempDir Path directory) {
        try (var lasting = ChatRoom.open(RoomPlan.usual().writingTo(directory))) {
            var walk = WizardWalk.inEnglish(lasting, lasting.alice(), Wish.small("reports_dev"))
                    .begins();
            walk.reaches(StepId.ROLE).closes();
            lasting.awaits(lasting.alice(), "Your draft is kept.");
            lasting.restarts();

            lasting.alice().presses(lasting.channel(), "Continue");
            assertThat(walk.page(StepId.ROLE).texts()).anyMatch(line -> line.contains("reports_dev · cn-hangzhou"));
            walk.answers(StepId.ROLE);
        }
    }

    @Test
    void aDiscardedDraftIsGone() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.SPEC).closes();
        room.awaits(room.alice(), "Your draft is kept.");
        room.alice().presses(room.channel(), "Discard draft");
        room.awaits(room.alice(), "The draft was discarded. Nothing was created.");
        room.alice().presses(room.channel(), "Continue");
        room.awaits(room.alice(), "This draft is not there any more");
        assertThat(room.alice().hasModal()).isFalse();
    }

    @Test
    void aDraftLeftForMoreThanADayIsGone() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.SPEC).closes();
        room.awaits(room.alice(), "Your draft is kept.");
        room.timePasses(Duration.ofHours(25));
        room.alice().presses(room.channel(), "Continue");
        room.awaits(room.alice(), "This draft is not there any more");
    }

    @Test
    void aDraftLostWithTheWindowIsOfferedWhenThePersonBeginsAgain() {
        english(Wish.small("reports_dev")).begins().reaches(StepId.ROLE);
        room.alice().reloads();
        assertThat(room.alice().hasModal()).isFalse();

        var again = english(Wish.small("other")).begins();
        var offered = room.awaits(room.alice(), "You also have this draft");
        assertThat(offered.onlyForThem()).isTrue();
        assertThat(offered.text()).contains("Name: reports_dev", "Step 7 of 9");
        again.page(StepId.REGION).closes();
        room.alice().presses(room.channel(), "Continue", "Name: reports_dev");
        assertThat(again.page(StepId.ROLE).text()).contains("reports_dev");
    }

    @Test
    void twoDraftsInTwoWindowsAreNotMixed() {
        var first = english(Wish.small("first"));
        var second = WizardWalk.inEnglish(
                room,
                room.alice().inWindow(2),
                Wish.small("second")
                        .with("RegionId", "cn-beijing")
                        .with("VpcId", "vpc-cn-beijing-main")
                        .with("VSwitchId", "vsw-cn-beijing-h")
                        .with("SecurityGroupId", "sg-cn-beijing-warehouse"));
        first.begins();
        second.begins();
        for (var step : StepId.values()) {
            first.reaches(step);
            second.reaches(step);
        }
        first.posts();
        second.posts();
        assertThat(room.awaits(room.bob(), "first: please confirm").text())
                .contains("vsw-cn-hangzhou-i")
                .doesNotContain("beijing");
        assertThat(room.awaits(room.bob(), "second: please confirm").text())
                .contains("vsw-cn-beijing-h")
                .doesNotContain("hangzhou");
    }

    @Test
    void twoPeopleAtOnceAreNotMixed() {
        var alice = english(Wish.small("of_alice").with("SpecType", "ramEnhanced"));
        var wang = WizardWalk.inChinese(room, room.wang(), Wish.small("of_wang").with("AdminPassword", "Wang#2026aa"));
        alice.begins();
        wang.begins();
        for (var step : StepId.values()) {
            wang.reaches(step);
            alice.reaches(step);
        }
        alice.posts();
        wang.posts();
        assertThat(room.awaits(room.bob(), "of_alice: please confirm").text()).contains("Memory enhanced");
        room.awaits(room.bob(), "of_wang：请确认");
        room.alice().presses(room.channel(), "Create");
        room.wang().presses(room.channel(), "创建");
        room.awaits(
                "both orders",
                () -> room.sees(room.bob(), "of_alice: creating") && room.sees(room.bob(), "of_wang：创建中"));
        assertThat(room.orders())
                .extracting(order -> order.body()
                                .orElseThrow()
                                .path("InstanceName")
                                .asText() + " "
                        + order.body().orElseThrow().path("AdminPassword").asText())
                .containsExactlyInAnyOrder("of_alice " + Wish.PASSWORD, "of_wang Wang#2026aa");
    }

    @Test
    void aFormOfSomebodyElseCannotBeSentOff() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.SUMMARY);
        var answer =
                room.delivers(submission().replace(room.alice().id(), room.bob().id()));
        assertThat(answer).contains("This draft is not there any more");
        assertThat(room.sees(room.alice(), "please confirm")).isFalse();
        walk.posts();
        assertThat(room.awaits(room.bob(), "please confirm").text()).contains("@alice");
    }

    @Test
    void theSameUserIdOfAnotherWorkspaceIsAnotherPerson() {
        var walk = english(Wish.small("reports_dev")).begins();
        walk.reaches(StepId.SUMMARY);
        assertThat(submission()).contains("T0SANDBOX");
        var answer = room.delivers(submission().replace("T0SANDBOX", "T0ELSEWHERE"));
        assertThat(answer).contains("This draft is not there any more");
        walk.page(StepId.SUMMARY);
    }

    /** What Slack sent last when a page was sent off. */
    private String submission() {
        var sent = room.slack().ledger().of("view_submission");
        return sent.get(sent.size() - 1).requestBody();
    }

    private WizardWalk english(Wish wish) {
        return WizardWalk.inEnglish(room, room.alice(), wish);
    }
}
