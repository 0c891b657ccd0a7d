package io.chatops.starrocks.cloud;

import java.util.Set;

/** The zones of a region where each version series is sold. */
public record Zones(Set<String> official, Set<String> trial) {
    public Zones {
        official = Set.copyOf(official);
        trial = Set.copyOf(trial);
    }
}
