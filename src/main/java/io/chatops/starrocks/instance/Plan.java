package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.RunMode;
import java.util.Optional;

/**
 * A new instance, complete and within the rules; made only by {@link Planning}. The admin password is not part of it.
 *
 * @param profile the credential profile to use; empty for the configured one
 * @param frontends the FE group
 * @param backends the BE or CN group
 * @param answers the draft that it was made of, from which it can be made again
 */
public record Plan(
        RegionId region,
        Optional<String> profile,
        Purpose purpose,
        Payment payment,
        PackageType packageType,
        RunMode runMode,
        Version version,
        InstanceName name,
        GroupPlan frontends,
        GroupPlan backends,
        RoleName ossRole,
        Network network,
        Draft answers) {
    /** CU of all groups together. */
    public int totalCu() {
        return frontends.totalCu() + backends.totalCu();
    }

    /** The digest that a confirmation is bound to. */
    public Digest digest() {
        return Digest.of(this);
    }
}
