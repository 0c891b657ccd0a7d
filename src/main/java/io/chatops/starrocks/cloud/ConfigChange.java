package io.chatops.starrocks.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change of an instance's configuration.
 *
 * @param operator the account that made it
 * @param status how far it has taken effect, in the service's word
 */
public record ConfigChange(
        String id,
        Optional<Instant> at,
        String operator,
        String reason,
        String status,
        boolean rollback,
        List<Item> items) {
    public ConfigChange {
        items = List.copyOf(items);
    }

    /** One key that changed. */
    public record Item(String key, String type, String action, String before, String after) {}
}
