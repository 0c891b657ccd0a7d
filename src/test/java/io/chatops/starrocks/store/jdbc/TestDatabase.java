package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.secret.Secret;
import java.nio.file.Path;

/** Both databases that the product runs on; a suite with {@code @ParameterizedClass} and {@code @EnumSource} holds on each. */
public enum TestDatabase {
    H2 {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("chatops"), "sa", Secret.of(""));
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return PostgreSQL.fresh();
        }
    };

    /** The address of a database that nobody has used before; a file goes into {@code folder}, which is empty. */
    public abstract DatabaseSettings fresh(Path folder);
}
