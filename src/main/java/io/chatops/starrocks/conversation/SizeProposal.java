package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Rules;

/**
 * The numbers that stand in the size fields until a person changes them. Source: create-flow, "FE and BE/CN defaults shown as
 * proposals"; a scenario's proposal is cut to what the chosen series allows.
 *
 * @param storage GB of one disk
 */
record SizeProposal(int cu, int nodes, int frontendCu, int frontendNodes, int disks, int storage, DiskLevel diskLevel) {
    static SizeProposal of(Draft draft, Offer offer) {
        boolean trial = trial(draft);
        var level = trial
                ? DiskLevel.PL1
                : draft.scenario().map(Scenario::diskLevel).orElse(DiskLevel.PL1);
        return new SizeProposal(
                cu(draft, offer),
                nodes(draft),
                Rules.frontendCu(trial, offer).get(0),
                trial ? offer.frontendNodes().orElse(1) : 3,
                1,
                level.leastStorage(),
                level);
    }

    private static int cu(Draft draft, Offer offer) {
        int wanted = draft.scenario().map(Scenario::cu).orElse(Limits.LEAST_CU);
        var offered = offer.computeCuAtLeastEight();
        if (!offered.isEmpty()) {
            return offered.contains(wanted) ? wanted : offered.get(0);
        }
        return trial(draft) ? Limits.LEAST_CU : wanted;
    }

    private static int nodes(Draft draft) {
        boolean development =
                draft.purpose().filter(Purpose.DEVELOPMENT::equals).isPresent();
        return draft.runMode().filter(RunMode.SHARED_DATA::equals).isPresent() && development ? 1 : 3;
    }

    static boolean trial(Draft draft) {
        return draft.packageType().filter(PackageType.TRIAL::equals).isPresent();
    }

    static boolean localDisks(Draft draft) {
        return draft.specType().filter(SpecType::localDisks).isPresent();
    }
}
