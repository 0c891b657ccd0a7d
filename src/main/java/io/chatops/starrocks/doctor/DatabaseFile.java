package io.chatops.starrocks.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a database that is in a file. */
final class DatabaseFile {
    private DatabaseFile() {}

    /**
     * Whether one that is not there yet can be made. Rights do not tell it, for they do not bind everybody, and some file systems take
     * no files: so one is made in the nearest directory that is there, and taken away at once.
     */
    static boolean canBeMade(Path file) {
        var directory = nearest(file);
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try {
            Files.delete(Files.createTempFile(directory, "starrocks-chatops-doctor", ".tmp"));
            return true;
        } catch (IOException | SecurityException | UnsupportedOperationException not) {
            return false;
        }
    }

    /** The nearest that is there already: below it all can be made that is missing, if it is a directory. */
    private static Path nearest(Path file) {
        var there = file.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
