package io.chatops.starrocks.cloud;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are over all pages
 */
public record Page<T>(List<T> items, int total) {
    public Page {
        items = List.copyOf(items);
    }
}
