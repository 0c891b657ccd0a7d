package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SizeProposalTest {
    @ParameterizedTest
    @CsvSource({
        "shared_data,development,1",
        "shared_data,small_production,3",
        "shared_nothing,development,3",
        "shared_nothing,large_production,3"
    })
    void proposesOneNodeOnlyForDevelopmentOnSharedData(String mode, String purpose, int nodes) {
        var draft = Draft.EMPTY.with(Parameter.RUN_MODE, mode).with(Parameter.PURPOSE, purpose);

        assertThat(SizeProposal.of(draft, Offer.UNKNOWN).nodes()).isEqualTo(nodes);
    }

    @Test
    void proposesThreeFrontendsOfEightAndOneSmallDisk() {
        assertThat(SizeProposal.of(Draft.EMPTY, Offer.UNKNOWN))
                .isEqualTo(new SizeProposal(8, 3, 8, 3, 1, 200, DiskLevel.PL1));
    }

    @Test
    void cutsAScenarioToWhatTheTrialAllows() {
        var draft = Draft.EMPTY
                .with(Parameter.PACKAGE_TYPE, "trial")
                .with(Parameter.SCENARIO, Scenario.HIGH_PERFORMANCE_OLAP.wire());

        assertThat(SizeProposal.of(draft, Offer.UNKNOWN))
                .isEqualTo(new SizeProposal(8, 3, 4, 1, 1, 200, DiskLevel.PL1));
    }

    @Test
    void proposesWhatIsOnSaleInPlaceOfWhatIsNot() {
        var offer = new Offer(
                List.of(4, 32, 12),
                List.of(16),
                OptionalInt.of(5),
                List.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(SizeProposal.of(Draft.EMPTY, offer).cu()).isEqualTo(12);
        assertThat(SizeProposal.of(Draft.EMPTY, offer).frontendCu()).isEqualTo(16);
        assertThat(SizeProposal.of(Draft.EMPTY.with(Parameter.PACKAGE_TYPE, "trial"), offer)
                        .frontendNodes())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyScenariosProposalKeepsToTheRules(Scenario scenario) {
        for (var purpose : Purpose.values()) {
            var draft = Drafts.complete(
                            scenario.runMode(), scenario.specType(), scenario.packageType(), PayType.POST_PAID)
                    .with(Parameter.SCENARIO, scenario.wire())
                    .with(Parameter.PURPOSE, purpose.wire());
            var proposal = SizeProposal.of(draft, Offer.UNKNOWN);
            var taken = draft.with(Parameter.CU, String.valueOf(proposal.cu()))
                    .with(Parameter.NODES, String.valueOf(proposal.nodes()))
                    .with(Parameter.FE_CU, String.valueOf(proposal.frontendCu()))
                    .with(Parameter.FE_NODES, String.valueOf(proposal.frontendNodes()))
                    .with(Parameter.DISKS, String.valueOf(proposal.disks()))
                    .with(Parameter.STORAGE, String.valueOf(proposal.storage()))
                    .with(Parameter.DISK_LEVEL, proposal.diskLevel().wire());

            List<Problem> problems = Drafts.RULES.problems(taken, Offer.UNKNOWN);
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void knowsTheSpecsWhoseDisksComeWithTheMachine() {
        var local = Drafts.complete(RunMode.SHARED_NOTHING, SpecType.BIG_DATA, PackageType.OFFICIAL, PayType.POST_PAID);

        assertThat(SizeProposal.localDisks(local)).isTrue();
        assertThat(SizeProposal.localDisks(Drafts.complete())).isFalse();
    }
}
