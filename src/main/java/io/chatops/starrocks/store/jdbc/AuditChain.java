package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Origin;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Appends to the audit chain. It is done in the transaction of what it tells about, as its last statement: from here to the commit
 * everybody else who appends waits.
 */
final class AuditChain {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private AuditChain() {}

    static void append(Transaction transaction, AuditEntry entry) {
        var head = AuditHead.held(transaction);
        var link = link(head, entry).sealed();
        insert(transaction, link);
        transaction
                .statement("UPDATE audit_head SET entries = :entries, hash = :hash WHERE one = 1")
                .bind("entries", link.seq())
                .bind("hash", link.hash())
                .execute();
    }

    private static AuditRow link(AuditHead head, AuditEntry entry) {
        return new AuditRow(
                head.entries() + 1,
                TIME.format(entry.at()),
                storable(entry.event()),
                entry.actor().map(actor -> storable(actor.key())),
                entry.operation().map(OperationId::value),
                entry.place().map(place -> storable(place(place))),
                entry.digest().map(AuditChain::storable),
                entry.requestId().map(AuditChain::storable),
                storable(entry.detail()),
                head.hash(),
                "");
    }

    private static void insert(Transaction transaction, AuditRow link) {
        transaction
                .statement("""
                        INSERT INTO audit
                            (seq, happened, event, actor, operation, place, digest, request_id, detail, previous, hash)
                        VALUES
                            (:seq, :happened, :event, :actor, :operation, :place, :digest, :requestId, :detail, :previous, :hash)""")
                .bind("seq", link.seq())
                .bind("happened", link.happened())
                .bind("event", link.event())
                .bind("actor", link.actor())
                .bind("operation", link.operation())
                .bind("place", link.place())
                .bind("digest", link.digest())
                .bind("requestId", link.requestId())
                .bind("detail", link.detail())
                .bind("previous", link.previous())
                .bind("hash", link.hash())
                .execute();
    }

    private static String place(Origin origin) {
        var channel = origin.platform() + ":" + origin.tenant() + ":" + origin.channel();
        return origin.thread().map(thread -> channel + ":" + thread).orElse(channel);
    }

    /** PostgreSQL takes no zero character, and half a surrogate pair comes back as another one: both would break the chain. */
    private static String storable(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '\uFFFD');
    }
}
