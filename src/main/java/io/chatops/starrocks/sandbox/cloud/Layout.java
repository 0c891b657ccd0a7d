package io.chatops.starrocks.sandbox.cloud;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instance was ordered as. The admin password is not kept.
 *
 * @param zoneId the primary zone
 * @param vSwitches those of the primary zone and of any other
 * @param securityGroupId the person's own group, or empty when the service manages one
 * @param tags in the order in which they were given
 */
public record Layout(
        String name,
        String regionId,
        String zoneId,
        String vpcId,
        List<VSwitch> vSwitches,
        String packageType,
        String runMode,
        String payType,
        String version,
        String securityGroupId,
        String resourceGroupId,
        String ossRole,
        Map<String, String> tags,
        List<NodeGroup> groups) {
    public Layout {
        vSwitches = List.copyOf(vSwitches);
        groups = List.copyOf(groups);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}
