package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The aliyun CLI's configuration file, read again when it changes. While it is broken, what was read last stays in use, since the CLI
 * rewrites the file in place and a reader may come in between.
 */
final class ProfileFile {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileFile.class);
    private static final Set<PosixFilePermission> FOR_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path path;
    private Optional<Stamp> stamp = Optional.empty();
    private Content content = Content.NONE;

    ProfileFile(Path path) {
        this.path = path;
    }

    /** What is in the file now, or was the last time that it could be read. */
    synchronized Content content() {
        var now = stamp();
        if (now.isEmpty() || !now.equals(stamp)) {
            content = now.isPresent() ? read() : broken("there is no readable file " + path);
            // what is wrong may be put right without a new time, by chmod for example
            stamp = content.problem().isPresent() ? Optional.empty() : now;
        }
        return content;
    }

    private Content read() {
        try {
            var file = Json.object(Files.readAllBytes(path));
            if (file.isEmpty()) {
                return broken(path + " is not valid JSON");
            }
            warnWhenOthersCanRead();
            return parsed(file.get());
        } catch (IOException unreadable) {
            return broken(path + " cannot be read");
        }
    }

    private Content broken(String sentence) {
        if (!content.problem().equals(Optional.of(sentence))) {
            LOG.warn(
                    "credentials: {}{}",
                    sentence,
                    content.profiles().isEmpty() ? "" : "; what was read last stays in use");
        }
        return new Content(content.current(), content.profiles(), Optional.of(sentence));
    }

    private static Content parsed(JsonNode file) {
        var profiles = new LinkedHashMap<String, CliProfile>();
        Json.items(file, "profiles")
                .forEach(members -> Json.text(members, "name")
                        .ifPresent(name -> profiles.put(name, new CliProfile(name, members))));
        return new Content(Json.text(file, "current"), profiles, Optional.empty());
    }

    private void warnWhenOthersCanRead() throws IOException {
        try {
            if (Files.getPosixFilePermissions(path).stream().anyMatch(FOR_OTHERS::contains)) {
                LOG.warn("credentials: {} can be read by other users of this machine: run chmod 600 on it", path);
            }
        } catch (UnsupportedOperationException notPosix) {
            LOG.debug("credentials: this system does not tell who can read {}", path);
        }
    }

    private Optional<Stamp> stamp() {
        try {
            return Optional.of(new Stamp(Files.getLastModifiedTime(path), Files.size(path)));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** The profiles of the file by name, the current one, and what is wrong with the file just now. */
    record Content(Optional<String> current, Map<String, CliProfile> profiles, Optional<String> problem) {
        static final Content NONE = new Content(Optional.empty(), Map.of(), Optional.empty());

        Optional<CliProfile> find(String name) {
            return Optional.ofNullable(profiles.get(name));
        }
    }

    private record Stamp(FileTime changed, long size) {}
}
