package io.chatops.starrocks.instance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An instance as the cloud describes it. Values are the interface's own words, shown as they are when they are not known here.
 *
 * @param version the StarRocks version, with the minor one when the service tells it
 * @param begin when it was made
 * @param expire when a subscription ends
 */
public record Instance(
        InstanceId id,
        String name,
        RegionId region,
        InstanceStatus status,
        String packageType,
        String runMode,
        String payType,
        String version,
        Optional<Instant> begin,
        Optional<Instant> expire,
        Optional<String> vpc,
        Optional<String> zone,
        Map<String, String> tags) {
    public Instance {
        tags = Map.copyOf(tags);
    }
}
