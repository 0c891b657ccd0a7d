package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.secret.Secret;

/**
 * Which database holds the journal.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user who logs in there
 * @param password the password of {@code user}; empty for the H2 file, which the file system guards
 */
public record DatabaseSettings(String url, String user, Secret password) {
    /** A file below the working directory: enough for one process. */
    public static final DatabaseSettings FILE =
            new DatabaseSettings("jdbc:h2:file:./data/starrocks-chatops", "sa", Secret.of(""));
}
