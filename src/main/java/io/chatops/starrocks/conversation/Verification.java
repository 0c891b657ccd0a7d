package io.chatops.starrocks.conversation;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.NetworkCloud;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.instance.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What only the cloud can say about an answer: whether the role exists, and whether the network is there. DescribeVpcs and
 * DescribeVSwitches must both have answered before a creation may go on. Source: "Prerequisites" of the founding document.
 */
final class Verification {
    private final Lookup lookup;
    private final Words words;
    private final List<Problem> problems = new ArrayList<>();

    private Verification(Lookup lookup, Words words) {
        this.lookup = lookup;
        this.words = words;
    }

    /** The draft with what the cloud added to it, and what is wrong. */
    record Verified(Draft draft, List<Problem> problems) {
        Verified {
            problems = List.copyOf(problems);
        }
    }

    static Verified of(StepId step, Draft draft, Lookup lookup, Words words) {
        var verification = new Verification(lookup, words);
        var verified = switch (step) {
            case ROLE -> verification.role(draft);
            case NETWORK -> verification.network(draft);
            case REGION, PURPOSE, SERIES, ARCHITECTURE, SPEC, SIZE, IDENTITY, SUMMARY -> draft;
        };
        return new Verified(verified, verification.problems);
    }

    /** A role that may not be looked up is let pass; the summary says that it was not checked. */
    private Draft role(Draft draft) {
        draft.text(Parameter.OSS_ROLE)
                .flatMap(RoleName::parse)
                .flatMap(role -> lookup.role(draft, role).answer().filter(exists -> !exists))
                .ifPresent(missing -> problem(Parameter.OSS_ROLE, "role.missing"));
        return draft;
    }

    /** What is not among the networks that are remembered may have been made since, and been shown by another replica: they are asked anew. */
    private Draft network(Draft draft) {
        var first = lookedUp(draft);
        if (problems.stream().noneMatch(problem -> problem.code().endsWith(".missing"))) {
            return first;
        }
        problems.clear();
        lookup.forgetNetworks(draft);
        return lookedUp(draft);
    }

    private Draft lookedUp(Draft draft) {
        var region = draft.region();
        var vpc = draft.resource(Parameter.VPC);
        var vSwitch = draft.resource(Parameter.VSWITCH);
        var group = draft.resource(Parameter.SECURITY_GROUP);
        if (region.isEmpty() || vpc.isEmpty()) {
            return draft;
        }
        if (!vpcExists(draft, region.get(), vpc.get())) {
            return draft;
        }
        group.ifPresent(id -> securityGroup(draft, region.get(), vpc.get(), id));
        return vSwitch.flatMap(id -> vSwitch(draft, region.get(), vpc.get(), id))
                .map(found -> draft.with(Parameter.ZONE, found.zone().value()))
                .orElse(draft);
    }

    private boolean vpcExists(Draft draft, RegionId region, ResourceId vpc) {
        var vpcs = lookup.vpcs(draft, region);
        if (unanswered(vpcs, Parameter.VPC)) {
            return false;
        }
        boolean there = vpcs.answer().orElse(List.of()).stream()
                .anyMatch(found -> found.id().equals(vpc));
        if (!there) {
            problem(Parameter.VPC, "vpc.missing", region.value());
        }
        return there;
    }

    private Optional<NetworkCloud.VSwitch> vSwitch(Draft draft, RegionId region, ResourceId vpc, ResourceId id) {
        var vSwitches = lookup.vSwitches(draft, region, vpc);
        if (unanswered(vSwitches, Parameter.VSWITCH)) {
            return Optional.empty();
        }
        var found = vSwitches.answer().orElse(List.of()).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            problem(Parameter.VSWITCH, "vswitch.missing", vpc.value());
        } else if (found.get().freeAddresses() == 0) {
            problem(Parameter.VSWITCH, "vswitch.full");
            return Optional.empty();
        }
        return found;
    }

    /** A list of security groups that may not be read lets any well-formed id pass: the service checks it again. */
    private void securityGroup(Draft draft, RegionId region, ResourceId vpc, ResourceId id) {
        var groups = lookup.securityGroups(draft, region, vpc);
        boolean forbidden = groups.failure()
                .filter(failure -> failure.kind() == CloudFailure.Kind.NOT_PERMITTED)
                .isPresent();
        if (forbidden || unanswered(groups, Parameter.SECURITY_GROUP)) {
            return;
        }
        if (groups.answer().orElse(List.of()).stream()
                .noneMatch(found -> found.id().equals(id))) {
            problem(Parameter.SECURITY_GROUP, "group.missing", vpc.value());
        }
    }

    private boolean unanswered(CloudResult<?> result, Parameter field) {
        result.failure().ifPresent(failure -> problem(field, "unverified", words.of(failure)));
        return result.failure().isPresent();
    }

    private void problem(Parameter field, String code, Object... arguments) {
        problems.add(new Problem(field.wire(), code, List.of(arguments)));
    }
}
