package io.chatops.starrocks.journeys;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a {@link ChatRoom} is furnished with.
 *
 * @param replicas how many bots share the database; {@code -Dchatops.replicas=2} plays every story on so many, over PostgreSQL
 * @param pages whether people reach the bot's pages, so that passwords are entered there
 * @param apart how far each bot's clock is ahead of the one before it
 * @param socket whether the bots are in Socket Mode; {@code -Dchatops.socket=true} plays every story on Slack so that
 *     sends no requests itself
 * @param site where it is, with bots that run there for others too; a room without one has a site and bots of its own
 */
record RoomPlan(
        World world,
        Function<ChatRoom, AccessPolicy> access,
        DatabaseSettings database,
        int replicas,
        boolean pages,
        Duration apart,
        boolean socket,
        Optional<Site> site) {
    private static final boolean SOCKET = Boolean.getBoolean("chatops.socket");
    private static final int REPLICAS = Integer.getInteger("chatops.replicas", 1);

    RoomPlan(
            World world,
            Function<ChatRoom, AccessPolicy> access,
            DatabaseSettings database,
            int replicas,
            boolean pages,
            Duration apart,
            Optional<Site> site) {
        this(world, access, database, replicas, pages, apart, SOCKET, site);
    }

    /** Everybody may do everything, nothing has been created, and the database is one of its own. */
    static RoomPlan usual() {
        var anybody = new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));
        return new RoomPlan(
                World.standard(),
                room -> anybody,
                REPLICAS == 1 ? h2("jdbc:h2:mem:" + UUID.randomUUID()) : PostgreSQL.fresh(),
                REPLICAS,
                false,
                Duration.ZERO,
                SOCKET,
                Optional.empty());
    }

    /** With this in the cloud before anybody asks. */
    RoomPlan of(World other) {
        return new RoomPlan(other, access, database, replicas, pages, apart, socket, site);
    }

    /** Only what this policy allows; ids are known once people have joined. */
    RoomPlan allowing(Function<ChatRoom, AccessPolicy> policy) {
        return new RoomPlan(world, policy, database, replicas, pages, apart, socket, site);
    }

    /** With a database that outlives the bot: a file of this directory, when there is one replica. */
    RoomPlan writingTo(Path directory) {
        var file = h2("jdbc:h2:file:" + directory.resolve("journal").toAbsolutePath());
        return new RoomPlan(world, access, replicas == 1 ? file : database, replicas, pages, apart, socket, site);
    }

    /** Several bots on one PostgreSQL, each request of the platform going to a random one. */
    RoomPlan onReplicas(int number) {
        return new RoomPlan(world, access, PostgreSQL.fresh(), number, pages, apart, socket, site);
    }

    /** With an address under which people reach the pages. */
    RoomPlan withPages() {
        return new RoomPlan(world, access, database, replicas, true, apart, socket, site);
    }

    /** The clocks of the bots differ by so much, each from the next. */
    RoomPlan apart(Duration skew) {
        return new RoomPlan(world, access, database, replicas, pages, skew, socket, site);
    }

    /** The bots connect to Slack, in place of Slack sending them requests. */
    RoomPlan overSocket() {
        return new RoomPlan(world, access, database, replicas, pages, apart, true, site);
    }

    /** In a place with bots of its own; who may what is theirs to know. */
    static RoomPlan in(Site site) {
        return new RoomPlan(
                site.world(),
                room -> new AccessPolicy(List.of(), List.of()),
                h2("jdbc:h2:mem:not-used-here"),
                0,
                false,
                Duration.ZERO,
                site.socket(),
                Optional.of(site));
    }

    private static DatabaseSettings h2(String url) {
        return new DatabaseSettings(url, "sa", Secret.of(""));
    }
}
