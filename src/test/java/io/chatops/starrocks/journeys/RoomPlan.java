package io.chatops.starrocks.journeys;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.sandbox.cloud.World;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a {@link ChatRoom} is furnished with. */
record RoomPlan(World world, Function<ChatRoom, AccessPolicy> access, String databaseUrl) {
    /** Everybody may do everything, nothing has been created, and the journal is in memory. */
    static RoomPlan usual() {
        var anybody = new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));
        return new RoomPlan(World.standard(), room -> anybody, "jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** Only what this policy allows; ids are known once people have joined. */
    RoomPlan allowing(Function<ChatRoom, AccessPolicy> policy) {
        return new RoomPlan(world, policy, databaseUrl);
    }

    /** With the journal in a file of this directory, so that it outlives the bot. */
    RoomPlan writingTo(Path directory) {
        return new RoomPlan(
                world, access, "jdbc:h2:file:" + directory.resolve("journal").toAbsolutePath());
    }
}
