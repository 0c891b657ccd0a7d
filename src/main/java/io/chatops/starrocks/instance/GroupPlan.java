package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.SpecType;
import java.util.Optional;

/**
 * A compute group to be made.
 *
 * @param cu CU of one node
 * @param nodes how many nodes
 * @param disks cloud disks of one node
 * @param storage GB of one disk
 * @param localType the machine type, for specs with local disks when one was chosen
 */
public record GroupPlan(
        SpecType spec, int cu, int nodes, int disks, int storage, DiskLevel level, Optional<String> localType) {
    /** CU of the whole group. */
    public int totalCu() {
        return cu * nodes;
    }
}
