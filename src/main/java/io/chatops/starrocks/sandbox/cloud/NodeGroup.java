package io.chatops.starrocks.sandbox.cloud;

/**
 * A compute group of an instance.
 *
 * @param component FE, BE or CN
 * @param cu per node
 * @param diskGigabytes per disk
 */
public record NodeGroup(
        String id,
        String name,
        String component,
        String zoneId,
        String specType,
        int cu,
        int nodes,
        int disks,
        int diskGigabytes,
        String diskLevel,
        String localStorageInstanceType) {}
