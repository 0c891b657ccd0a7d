package io.chatops.starrocks.inquiry;

import java.util.List;
import java.util.Optional;

/**
 * What an answer is narrowed to.
 *
 * @param statuses of instances; empty for any
 * @param name a part of an instance's name
 * @param type FE, BE or CORE, of configuration
 * @param key of configuration
 */
public record Filters(List<String> statuses, Optional<String> name, Optional<String> type, Optional<String> key) {
    static final Filters NONE = new Filters(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filters {
        statuses = List.copyOf(statuses);
    }
}
