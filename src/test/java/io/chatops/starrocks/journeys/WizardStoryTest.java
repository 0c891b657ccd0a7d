package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the pages follow one another, and what stands on each. */
class WizardStoryTest {
    private final ChatRoom room = ChatRoom.open();
    private final WizardWalk walk = WizardWalk.inEnglish(room, room.alice(), Wish.small("reports_dev"));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void thePagesAreCountedFromOneToNine() {
        walk.begins();
        var counters = new ArrayList<String>();
        for (var step : StepId.values()) {
            var page = walk.reaches(step);
            assertThat(page.title()).isEqualTo("New StarRocks instance");
            counters.addAll(page.texts().stream()
                    .filter(line -> line.contains(" of 9 · "))
                    .toList());
        }
        assertThat(counters)
                .containsExactly(
                        "Step 1 of 9 · Region",
                        "Step 2 of 9 · Purpose and payment",
                        "Step 3 of 9 · Version series",
                        "Step 4 of 9 · Architecture",
                        "Step 5 of 9 · Compute spec",
                        "Step 6 of 9 · Size and disks",
                        "Step 6 of 9 · Version, name, password",
                        "Step 7 of 9 · OSS access role",
                        "Step 8 of 9 · Network",
                        "Step 9 of 9 · Summary");
    }

    @Test
    void eachPageSaysInOneLineWhatHasBeenChosenSoFar() {
        assertThat(walk.begins().page(StepId.REGION).text()).doesNotContain("Chosen so far");
        assertThat(walk.reaches(StepId.PURPOSE).texts()).contains("Chosen so far: cn-hangzhou");
        assertThat(walk.reaches(StepId.SIZE).texts())
                .contains("Chosen so far: cn-hangzhou · Pay-as-you-go · Standard Edition (official)"
                        + " · Shared-data (FE + CN) · Standard");
        assertThat(walk.reaches(StepId.ROLE).texts())
                .contains("Chosen so far: reports_dev · cn-hangzhou · Pay-as-you-go · Standard Edition (official)"
                        + " · Shared-data (FE + CN) · Standard · 8 CU · StarRocks 3.3");
    }

    @Test
    void whatIsRecommendedIsMarkedWithItsReasonAndNothingIsChosenSilently() {
        var region = walk.begins().page(StepId.REGION);
        assertThat(region.text()).contains("nearest to your data");
        assertThat(region.value("Region")).isEmpty();

        var purpose = walk.reaches(StepId.PURPOSE);
        assertThat(purpose.value("What is it for?")).isEmpty();
        assertThat(purpose.value("Payment")).isEmpty();
        purpose.choose("What is it for?", "small_production");
        room.awaits("the reason", () -> purpose.text().contains("Recommended: subscription, because it is cheaper"));
        assertThat(purpose.options("Payment")).containsExactly("Pay-as-you-go", "Subscription (recommended)");
        assertThat(purpose.value("Payment")).isEmpty();

        var series = walk.reaches(StepId.SERIES);
        assertThat(series.text()).contains("Recommended: Trial Edition, because");
        assertThat(series.options("Version series"))
                .containsExactly("Standard Edition (official)", "Trial Edition (trial) (recommended)");
        assertThat(series.value("Version series")).isEmpty();

        var architecture = walk.reaches(StepId.ARCHITECTURE);
        assertThat(architecture.text()).contains("Recommended: shared-data, because", "At least 3 BE nodes");
        assertThat(architecture.value("Architecture")).isEmpty();

        var spec = walk.reaches(StepId.SPEC);
        assertThat(spec.text()).contains("Recommended: Standard, a balanced start");
        assertThat(spec.value("Compute spec")).isEmpty();

        assertThat(walk.reaches(StepId.SIZE).text()).contains("proposals for your purpose: change what does not fit");
        var identity = walk.reaches(StepId.IDENTITY);
        assertThat(identity.text()).contains("Recommended: 3.3, the default version");
        assertThat(identity.searches("StarRocks version", "3")).contains("3.3 (recommended)", "3.2");
        assertThat(identity.value("StarRocks version")).isEmpty();
        assertThat(identity.value("Instance name")).isEmpty();

        var role = walk.reaches(StepId.ROLE);
        assertThat(role.text()).contains("both architectures need it", "Authorise the role in the RAM console");
        assertThat(role.value("RAM role for OSS access")).isEqualTo(StandardWorld.OSS_ROLE);

        var network = walk.reaches(StepId.NETWORK);
        assertThat(List.of(network.value("VPC"), network.value("vSwitch"), network.value("Security group")))
                .containsOnly("");
    }

    @Test
    void aScenarioFillsInProposalsThatThePersonStillChooses() {
        var olap = Wish.small("reports")
                .with("Purpose", "large_production")
                .with("Scenario", "high_performance_olap")
                .with("RunMode", "shared_nothing")
                .with("SpecType", "ramEnhanced");
        var scenario = WizardWalk.inEnglish(room, room.alice(), olap).begins();
        var architecture = scenario.reaches(StepId.ARCHITECTURE);
        assertThat(architecture.value("Architecture")).isEmpty();
        assertThat(architecture.options("Architecture")).contains("Shared-nothing (FE + BE) (recommended)");
        assertThat(scenario.reaches(StepId.SPEC).text()).contains("Recommended: Memory enhanced, as your scenario");
        var size = scenario.reaches(StepId.SIZE);
        assertThat(size.value("Disk performance level")).startsWith("PL2");
        assertThat(size.value("Size of one disk (GB)")).isEqualTo("500");
        assertThat(size.value("Number of BE nodes")).isEqualTo("3");
    }

    @Test
    void aSubscriptionAsksForHowLongAndPayAsYouGoDoesNot() {
        var page = walk.begins().reaches(StepId.PURPOSE);
        page.choose("Payment", "postPaid");
        assertThat(page.labels()).doesNotContain("How many");
        page.choose("Payment", "prePaid");
        room.awaits("the duration", () -> page.labels().contains("How many"));
        assertThat(page.labels()).contains("Bought by the", "How many", "Renewal");
        assertThat(page.text()).contains("bought and paid at once");
        page.choose("Payment", "postPaid");
        room.awaits("no duration", () -> !page.labels().contains("How many"));
    }

    @Test
    void backShowsEveryPageAsItWasLeftAndTheSummaryIsTheSameAgain() {
        var summary = walk.begins().reaches(StepId.SUMMARY);
        var before = withoutPlaces(summary.texts());
        var steps = new ArrayList<>(Arrays.asList(StepId.values()));
        Collections.reverse(steps);
        for (var step : steps.subList(1, steps.size())) {
            room.alice().modal().presses("← Back");
            walk.page(step);
        }
        assertThat(room.alice().modal().value("Region")).contains("cn-hangzhou");
        for (var step : StepId.values()) {
            var page = walk.page(step);
            switch (step) {
                case PURPOSE -> assertThat(page.value("Payment")).isEqualTo("Pay-as-you-go (recommended)");
                case ARCHITECTURE -> assertThat(page.value("Architecture")).startsWith("Shared-data");
                case IDENTITY -> {
                    assertThat(page.value("Instance name")).isEqualTo("reports_dev");
                    assertThat(page.value("Admin password")).isEmpty();
                    assertThat(page.text()).contains("Set; leave empty to keep it");
                }
                case NETWORK -> assertThat(page.value("vSwitch")).contains("vsw-cn-hangzhou-i");
                case SUMMARY -> assertThat(withoutPlaces(page.texts())).isEqualTo(before);
                default -> assertThat(page.buttons()).contains("Next");
            }
            page.submits();
        }
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), "creating");
        assertThat(room.orders()
                        .get(0)
                        .body()
                        .orElseThrow()
                        .path("AdminPassword")
                        .asText())
                .isEqualTo(Wish.PASSWORD);
    }

    @Test
    void backKeepsAlsoWhatWasNotSentOffYet() {
        var size = walk.begins().reaches(StepId.SIZE);
        size.fill("CU of one CN node", "64").fill("Size of one disk (GB)", "1200");
        size.presses("← Back");
        walk.page(StepId.SPEC).submits();
        assertThat(walk.page(StepId.SIZE).value("CU of one CN node")).isEqualTo("64");
        assertThat(walk.page(StepId.SIZE).value("Size of one disk (GB)")).isEqualTo("1200");
    }

    @Test
    void theFirstPageHasNoWayBack() {
        assertThat(walk.begins().page(StepId.REGION).buttons()).containsExactly("Close (keeps draft)", "Next");
        assertThat(walk.reaches(StepId.PURPOSE).buttons()).containsExactly("← Back", "Close (keeps draft)", "Next");
    }

    @Test
    void theSummaryShowsEverythingMaskedWithPriceStockAndTheCommandLine() {
        var summary = walk.begins().reaches(StepId.SUMMARY);
        assertThat(summary.text())
                .contains("Nothing has been created yet", "reports_dev", "China (Hangzhou)")
                .contains("FE group", "3 node(s) × 8 CU", "CN group", "1 node(s) × 8 CU")
                .contains("an hour", "available", "32 CU", "Digest of what is confirmed")
                .contains("aliyun starrocks CreateInstanceV1 --RegionId cn-hangzhou", "\"AdminPassword\":\"******\"")
                .doesNotContain(Wish.PASSWORD);
        assertThat(summary.buttons()).contains("Post to channel");
    }

    private static List<String> withoutPlaces(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
