package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import java.util.List;

/**
 * What an operator set about creations.
 *
 * @param regions ids of the regions to offer, in this order; empty for all
 * @param versions StarRocks versions to offer where the service names none, the proposed one first
 */
public record CreationOptions(List<String> regions, List<String> versions) {
    public CreationOptions {
        regions = List.copyOf(regions);
        versions = List.copyOf(versions);
    }

    /** All regions, version 3.3. */
    public static CreationOptions standard() {
        return new CreationOptions(List.of(), List.of("3.3"));
    }

    /** Of these regions, those that may be used, in the operator's order. */
    public List<Region> allowed(List<Region> found) {
        if (regions.isEmpty()) {
            return found;
        }
        return regions.stream()
                .flatMap(id -> found.stream().filter(region -> region.id().equals(id)))
                .toList();
    }
}
