package io.chatops.starrocks.cloud;

import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.RegionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which instances to list.
 *
 * @param statuses the service's words; empty for any
 * @param tags that an instance must carry
 * @param pageNumber from 1
 * @param pageSize at most 100
 */
public record InstanceQuery(
        RegionId region,
        Optional<InstanceId> id,
        Optional<String> name,
        List<String> statuses,
        Map<String, String> tags,
        int pageNumber,
        int pageSize) {
    public InstanceQuery {
        statuses = List.copyOf(statuses);
        tags = Map.copyOf(tags);
    }

    /** One instance by its id. */
    public static InstanceQuery byId(RegionId region, InstanceId id) {
        return new InstanceQuery(region, Optional.of(id), Optional.empty(), List.of(), Map.of(), 1, 10);
    }

    /** The instances that carry a tag. */
    public static InstanceQuery byTag(RegionId region, String key, String value) {
        return new InstanceQuery(region, Optional.empty(), Optional.empty(), List.of(), Map.of(key, value), 1, 10);
    }

    /** The instances of a region. */
    public static InstanceQuery all(RegionId region, int pageNumber, int pageSize) {
        return new InstanceQuery(region, Optional.empty(), Optional.empty(), List.of(), Map.of(), pageNumber, pageSize);
    }
}
