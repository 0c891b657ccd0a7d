package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.NetworkCloud;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * What was found out before a step is shown, so that showing it is a pure function.
 *
 * @param trouble why the lists of this step could not be had
 * @param vpcs the VPCs of the region, on the network step
 * @param vSwitches the vSwitches of the chosen VPC, on the network step
 * @param profiles the credential profiles to choose from, on the first step
 * @param regions the regions to choose from, on the first step
 */
record Knowledge(
        Offer offer,
        Optional<CloudFailure> trouble,
        Optional<List<NetworkCloud.Vpc>> vpcs,
        Optional<List<NetworkCloud.VSwitch>> vSwitches,
        List<String> profiles,
        List<Region> regions) {
    /** Nothing was asked. */
    static final Knowledge NONE = of(Offer.UNKNOWN, Optional.empty());

    static Knowledge of(StepId step, Draft draft, Lookup lookup) {
        return switch (step) {
            case REGION -> region(draft, lookup);
            case PURPOSE, ARCHITECTURE, ROLE -> of(Offer.UNKNOWN, Optional.empty());
            case SERIES, SPEC, SIZE, IDENTITY, SUMMARY -> offered(draft, lookup);
            case NETWORK -> network(draft, lookup);
        };
    }

    private static Knowledge region(Draft draft, Lookup lookup) {
        var asked = lookup.askedRegions(draft);
        return new Knowledge(
                Offer.UNKNOWN,
                asked.failure(),
                Optional.empty(),
                Optional.empty(),
                lookup.profiles(),
                lookup.allowed(asked));
    }

    private static Knowledge offered(Draft draft, Lookup lookup) {
        var offer = lookup.offerOrUnknown(draft);
        if (draft.region().isEmpty()
                || draft.runMode().isEmpty()
                || draft.packageType().isEmpty()) {
            return of(offer, Optional.empty());
        }
        var failure = lookup.offer(
                        draft,
                        draft.region().get(),
                        draft.runMode().get(),
                        draft.packageType().get())
                .failure();
        return of(offer, failure);
    }

    private static Knowledge network(Draft draft, Lookup lookup) {
        var offer = lookup.offerOrUnknown(draft);
        var vpcs = draft.region().map(region -> lookup.vpcs(draft, region));
        var chosen = draft.resource(Parameter.VPC);
        var vSwitches = draft.region()
                .filter(region -> vpcs.flatMap(CloudResult::failure).isEmpty())
                .flatMap(region -> chosen.map(vpc -> lookup.vSwitches(draft, region, vpc)));
        var failure = vpcs.flatMap(CloudResult::failure)
                .or(() -> vSwitches.flatMap(CloudResult::failure))
                .or(() -> draft.region()
                        .flatMap(region -> chosen.flatMap(
                                vpc -> lookup.securityGroups(draft, region, vpc).failure())));
        return new Knowledge(
                offer,
                failure,
                vpcs.flatMap(CloudResult::answer),
                vSwitches.flatMap(CloudResult::answer),
                List.of(),
                List.of());
    }

    private static Knowledge of(Offer offer, Optional<CloudFailure> trouble) {
        return new Knowledge(offer, trouble, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
