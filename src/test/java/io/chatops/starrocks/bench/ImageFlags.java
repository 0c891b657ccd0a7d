package io.chatops.starrocks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The JVM's settings as they stand in the Dockerfile, with an archive of their own for each program: of Java 25 the AOT cache, before
 * that shared classes. The image's container is made believe by the memory that the JVM is told to have.
 */
record ImageFlags(List<String> given, Path directory, boolean cache) {
    /** What the deployment files give the container. */
    private static final String CONTAINER = "-XX:MaxRAM=512m";

    static ImageFlags read(Path dockerfile, Path directory) throws IOException {
        var start = Files.readAllLines(dockerfile).stream()
                .filter(line -> line.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        var given = Arrays.stream(start.split("\""))
                .filter(word -> word.startsWith("-X") && !word.startsWith("-XX:AOTCache"))
                .toList();
        return new ImageFlags(given, directory, Runtime.version().feature() >= 25);
    }

    /** Of a run that leaves the archive behind. */
    List<String> rehearsal(String which) {
        return with(cache ? "-XX:AOTCacheOutput=" + archive(which) : "-XX:ArchiveClassesAtExit=" + archive(which));
    }

    List<String> flags(String which) {
        return with(cache ? "-XX:AOTCache=" + archive(which) : "-XX:SharedArchiveFile=" + archive(which));
    }

    /** @throws IllegalStateException when a rehearsal left none behind */
    void madeBoth() {
        for (var which : List.of("bot", "bolt")) {
            if (!Files.isRegularFile(archive(which))) {
                throw new IllegalStateException("no archive of " + which);
            }
        }
    }

    private List<String> with(String archive) {
        var flags = new ArrayList<>(given);
        flags.add(CONTAINER);
        flags.add(archive);
        return flags;
    }

    private Path archive(String which) {
        return directory.resolve(which + ".archive");
    }
}
