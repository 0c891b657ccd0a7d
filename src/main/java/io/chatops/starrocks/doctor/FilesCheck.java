package io.chatops.starrocks.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who else on this machine may read the secrets or write the configuration, and whether the database's file can be written. */
public final class FilesCheck implements Check {
    private static final Set<PosixFilePermission> READABLE =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> WRITABLE = Set.of(PosixFilePermission.OTHERS_WRITE);

    private final Path configuration;
    private final Map<String, Path> secrets;
    private final Optional<Path> database;

    /**
     * Checks these files.
     *
     * @param configuration the file of the configuration, whether it is there or not
     * @param secrets files that hold secrets, by the key that names them
     * @param database the file of the database, if it is one
     */
    public FilesCheck(Path configuration, Map<String, Path> secrets, Optional<Path> database) {
        this.configuration = configuration;
        this.secrets = Map.copyOf(secrets);
        this.database = database;
    }

    /** The file of an H2 database in the file system, by its JDBC URL. */
    public static Optional<Path> databaseFile(String url, Path directory) {
        var path = url.replaceFirst("^jdbc:h2:", "").replaceFirst("^file:", "").replaceFirst(";.*$", "");
        boolean file = url.startsWith("jdbc:h2:") && !path.matches("(mem|tcp|ssl|zip|nio|async|split):.*");
        var home = System.getProperty("user.home", "");
        return file
                ? Optional.of(directory.resolve((path.startsWith("~") ? home + path.substring(1) : path) + ".mv.db"))
                : Optional.empty();
    }

    @Override
    public Matter matter() {
        return Matter.FILES;
    }

    @Override
    public Verdict silence() {
        return Verdict.UNKNOWN;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        var untold = new ArrayList<String>();
        look(configuration, WRITABLE, configuration.toString(), untold)
                .ifPresent(open -> findings.add(Finding.fault(Matter.FILES, "files.configuration", configuration)));
        secrets.forEach((key, path) -> look(path, READABLE, key, untold)
                .ifPresent(open -> findings.add(Finding.warning(Matter.FILES, "files.secret", key))));
        database.ifPresent(file -> database(file, untold).ifPresent(findings::add));
        if (!untold.isEmpty()) {
            findings.add(Finding.unknown(Matter.FILES, "files.untold", String.join(", ", untold)));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(Matter.FILES, "files"));
        }
        return findings;
    }

    private static Optional<Finding> database(Path file, List<String> untold) {
        if (Files.exists(file) && !Files.isWritable(file)) {
            return Optional.of(Finding.fault(Matter.FILES, "files.database", file));
        }
        return look(file, WRITABLE, file.toString(), untold)
                .map(open -> Finding.fault(Matter.FILES, "files.database.open", file));
    }

    /** The path when others may do this with it; what the file system does not tell is noted by its name. */
    private static Optional<Path> look(
            Path path, Collection<PosixFilePermission> others, String name, List<String> untold) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Files.getPosixFilePermissions(path).stream()
                    .filter(others::contains)
                    .findAny()
                    .map(permission -> path);
        } catch (IOException | UnsupportedOperationException silent) {
            untold.add(name);
            return Optional.empty();
        }
    }
}
