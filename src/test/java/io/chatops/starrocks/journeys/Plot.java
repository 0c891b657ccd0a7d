package io.chatops.starrocks.journeys;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.sandbox.cloud.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a story supposes before it begins.
 *
 * @param access who may what; ids are known once people have joined
 * @param directory where the database lies, when it has to outlive the bot
 */
record Plot(World world, Function<Cast, AccessPolicy> access, Optional<Path> directory) {
    /** Everybody may do everything, and nothing has been created. */
    static Plot usual() {
        return new Plot(World.standard(), cast -> anybody(), Optional.empty());
    }

    static AccessPolicy anybody() {
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));
    }

    Plot allowing(Function<Cast, AccessPolicy> policy) {
        return new Plot(world, policy, directory);
    }

    /** Everybody may ask, and others have to agree. */
    Plot approving(Function<Cast, ApprovalRule> rule) {
        return allowing(cast -> anybody().approving(rule.apply(cast)));
    }

    Plot writingTo(Path place) {
        return new Plot(world, access, Optional.of(place));
    }
}
