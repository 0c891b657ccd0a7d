package io.chatops.starrocks.config;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Aim;
import java.util.List;

/**
 * What is offered at all: a right or rule for something else would never apply.
 *
 * @param regions empty for all
 * @param profiles those that may be chosen; empty when that is not limited
 */
record Offers(List<String> regions, List<String> profiles) {
    private static final List<String> OPERATIONS = List.of(Aim.CREATE);

    static void checkOperations(Entry entry, List<String> operations) {
        if (!operations.stream().allMatch(name -> name.equals(AccessPolicy.ANY) || OPERATIONS.contains(name))) {
            entry.problem("operations", "may hold " + String.join(", ", OPERATIONS) + ", or \"*\" for any");
        }
    }

    void checkRegions(Entry entry, List<String> written) {
        var named = written.stream().filter(id -> !id.equals(AccessPolicy.ANY)).toList();
        if (!RegionIds.areWellFormed(named)) {
            entry.problem("regions", "must be a list of region ids such as [cn-hangzhou, cn-beijing], or \"*\"");
        } else if (!written.isEmpty()
                && named.size() == written.size()
                && !regions.isEmpty()
                && named.stream().noneMatch(regions::contains)) {
            entry.problem("regions", "names only regions that cloud.regions does not offer, so it would never apply");
        }
    }
}
