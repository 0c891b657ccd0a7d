package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

/** What came before, in the database: the first to add its row is the first. A key may hold a platform's token, so its hash is kept. */
final class JdbcOnce implements Once {
    private static final String KIND = "once";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Remembered remembered;
    private final InstantSource time;

    JdbcOnce(Remembered remembered, InstantSource time) {
        this.remembered = remembered;
        this.time = time;
    }

    @Override
    public boolean first(String key) {
        try {
            return remembered.add(KIND, hash(key), "", time.instant().plus(KEPT));
        } catch (JournalUnavailable away) {
            throw new Unavailable(away);
        }
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
