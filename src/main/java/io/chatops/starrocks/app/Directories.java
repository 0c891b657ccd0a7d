package io.chatops.starrocks.app;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The directory of each platform. One that has not started yet, or is not there, tells nothing. */
final class Directories implements Directory {
    private final Map<String, Directory> byPlatform = new ConcurrentHashMap<>();

    /** Adds a platform; each once. */
    void add(String platform, Directory directory) {
        if (byPlatform.putIfAbsent(platform, directory) != null) {
            throw new IllegalStateException("two directories of " + platform);
        }
    }

    @Override
    public Standing standing(Actor actor) {
        return of(actor.platform()).map(directory -> directory.standing(actor)).orElse(Standing.UNKNOWN);
    }

    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        return of(platform).flatMap(directory -> directory.group(platform, tenant, group));
    }

    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return of(platform).flatMap(directory -> directory.channel(platform, tenant, channel));
    }

    private Optional<Directory> of(String platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }
}
