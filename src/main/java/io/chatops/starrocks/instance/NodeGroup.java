package io.chatops.starrocks.instance;

import java.util.Optional;

/**
 * A compute group as the cloud describes it.
 *
 * @param component FE, BE, CN, OBSERVER or AGENT
 * @param cu CU of one node
 * @param storage GB of one disk
 * @param endpoint the internal address
 * @param publicAddress the public address, when public access is on
 * @param httpPort the HTTP port, when the service names it
 */
public record NodeGroup(
        String id,
        String name,
        String component,
        InstanceStatus status,
        String spec,
        int cu,
        int nodes,
        int disks,
        int storage,
        String diskLevel,
        Optional<String> zone,
        Optional<String> endpoint,
        Optional<String> publicAddress,
        Optional<Integer> httpPort,
        boolean defaultGroup) {}
