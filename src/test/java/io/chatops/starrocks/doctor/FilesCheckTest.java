package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesCheckTest {
    @TempDir
    Path directory;

    @Test
    void whatTheFileSystemDoesNotTellIsNotCalledFine() throws IOException {
        try (var share = withoutRights()) {
            var configuration = Files.createFile(share.getPath("/chatops.yaml"));
            var secret = Files.createFile(share.getPath("/token"));

            var findings = new FilesCheck(configuration, Map.of("slack.botTokenFile", secret), Optional.empty()).look();

            assertThat(findings)
                    .containsExactly(
                            Finding.unknown(Matter.FILES, "files.untold", "/chatops.yaml, slack.botTokenFile"));
        }
    }

    @Test
    void whatIsToldOfTheOthersStandsBesideIt() throws IOException {
        try (var share = withoutRights()) {
            var configuration = Files.createFile(share.getPath("/chatops.yaml"));
            var secret = Files.createFile(directory.resolve("token"));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));

            var findings = new FilesCheck(configuration, Map.of("slack.botTokenFile", secret), Optional.empty()).look();

            assertThat(findings)
                    .containsExactly(
                            Finding.warning(Matter.FILES, "files.secret", "slack.botTokenFile"),
                            Finding.unknown(Matter.FILES, "files.untold", "/chatops.yaml"));
        }
    }

    @Test
    void whatIsNotThereNeedsNoRights() throws IOException {
        try (var share = withoutRights()) {
            var check = new FilesCheck(share.getPath("/none.yaml"), Map.of(), Optional.empty());

            assertThat(check.look()).containsExactly(Finding.ok(Matter.FILES, "files"));
        }
    }

    /** A file system that knows no owners, groups and others, as shares and those of Windows. */
    private FileSystem withoutRights() throws IOException {
        return FileSystems.newFileSystem(directory.resolve("share.zip"), Map.of("create", "true"));
    }
}
