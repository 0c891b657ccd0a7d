package io.chatops.starrocks.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One link of the audit chain, as it is stored.
 *
 * @param seq 1 for the first, then one more each time
 * @param happened when, in UTC, to the microsecond
 * @param event what happened, for example {@code CONFIRMED}
 * @param actor who did it; empty when nobody did, as with an expiry
 * @param operation which operation it was about
 * @param place where it was asked
 * @param digest the digest of the plan at that moment
 * @param requestId the cloud's id of the call that was answered
 * @param detail more, in words
 * @param previous the hash of the link before it
 * @param hash the hash of this one
 */
record AuditRow(
        long seq,
        String happened,
        String event,
        Optional<String> actor,
        Optional<String> operation,
        Optional<String> place,
        Optional<String> digest,
        Optional<String> requestId,
        String detail,
        String previous,
        String hash) {
    /** Names the encoding below: one that is changed needs another name, and rows that tell which one theirs is. */
    private static final String ENCODING = "starrocks-chatops audit 1";

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                row.getString("happened"),
                row.getString("event"),
                Optional.ofNullable(row.getString("actor")),
                Optional.ofNullable(row.getString("operation")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("digest")),
                Optional.ofNullable(row.getString("request_id")),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** This link with the hash that belongs to it. */
    AuditRow sealed() {
        return new AuditRow(
                seq, happened, event, actor, operation, place, digest, requestId, detail, previous, computedHash());
    }

    /**
     * SHA-256 over every other field. Each text stands behind its length, and one that is absent differs from an empty one, so no two
     * different links have the same bytes.
     */
    String computedHash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, Optional.of(ENCODING));
            out.writeLong(seq);
            write(out, Optional.of(previous));
            write(out, Optional.of(happened));
            write(out, Optional.of(event));
            write(out, actor);
            write(out, operation);
            write(out, place);
            write(out, digest);
            write(out, requestId);
            write(out, Optional.of(detail));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void write(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            var bytes = text.get().getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
