package io.chatops.starrocks.cloud;

import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.RegionId;
import java.util.Optional;

/**
 * Which configuration to list.
 *
 * @param type FE, BE or CORE
 * @param key one item by its key
 */
public record ConfigQuery(
        RegionId region,
        InstanceId instance,
        Optional<String> type,
        Optional<String> key,
        int pageNumber,
        int pageSize) {}
