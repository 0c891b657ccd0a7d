package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;

/**
 * One change of one configuration item, as the history shows it.
 *
 * @param type FE or BE
 * @param effected whether it is in force
 */
public record ConfigChange(
        String id, String key, String type, String before, String after, String reason, boolean effected, Instant at) {}
