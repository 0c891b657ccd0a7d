package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages that show an operation, each edited until it shows the operation as it is. One of a process's threads and one of all
 * replicas draws a copy at a time.
 */
final class Copies {
    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

    /** Long against a call to a chat, which ends within seconds; a copy whose replica died while it drew waits so long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Journal journal;
    private final Chats chats;
    private final Depiction depiction;
    private final Summons summons;
    private final InstantSource time;
    private final Map<OperationId, Instant> lost = new ConcurrentHashMap<>();
    private final Whereabouts whereabouts;
    private final Lock[] locks =
            IntStream.range(0, 64).mapToObj(number -> new ReentrantLock()).toArray(Lock[]::new);

    Copies(
            Journal journal,
            Whereabouts whereabouts,
            Chats chats,
            Depiction depiction,
            Summons summons,
            InstantSource time) {
        this.journal = journal;
        this.whereabouts = whereabouts;
        this.chats = chats;
        this.depiction = depiction;
        this.summons = summons;
        this.time = time;
    }

    /** Owes copies where there is none yet, and draws them. */
    void owe(Operation operation, List<Copy> places) {
        if (whereabouts.owe(operation.id(), places)) {
            draw(operation.id());
        }
    }

    /** Posts the first card of an operation; what became of it. */
    Delivery post(Operation operation, ChatOut chat) {
        var origin = operation.origin();
        var card = depiction.of(operation, Copy.owed(origin.platform(), origin.tenant(), origin.channel()));
        var delivery = chats.of(origin.platform()).orElse(chat).post(place(origin, origin.thread()), card);
        if (delivery instanceof Delivery.Delivered delivered) {
            delivered.message().ifPresent(message -> whereabouts.posted(operation, message));
        }
        return delivery;
    }

    /**
     * Draws an operation for somebody who waits to see it. If no message is known that shows it, because its first one was not taken
     * or the process ended that had posted it, its card is posted once more.
     *
     * @return false when it is shown later, if at all
     */
    boolean show(OperationId id) {
        var lock = lock(id);
        lock.lock();
        try {
            boolean drawn = draw(id);
            if (!drawn || !whereabouts.areUnknown(id)) {
                return drawn;
            }
            return postAgain(id);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} is shown later: the journal cannot be reached", id);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean postAgain(OperationId id) {
        var operation = journal.find(id);
        var chat = operation.flatMap(found -> chats.of(found.origin().platform()));
        return chat.isEmpty() || post(operation.get(), chat.get()).delivered();
    }

    /**
     * Edits every copy that shows an earlier version. Whoever finds a copy in the hands of another replica leaves it there: that one
     * looks again at what the operation has become after it has let go, so nobody's move is left undrawn. What this process could not
     * let go of looks the same.
     *
     * @return false when the journal could not be reached, now or just before, and it is drawn later
     */
    boolean draw(OperationId id) {
        var lock = lock(id);
        lock.lock();
        try {
            whereabouts.writeDown(id);
            long drawn = 0;
            boolean left = false;
            for (long version = version(id); version > drawn; version = version(id)) {
                long shown = version;
                left = journal.copies(id).stream()
                                .filter(copy -> copy.drawn() < shown)
                                .filter(copy -> !draw(id, copy))
                                .count()
                        > 0;
                drawn = version;
            }
            return !left || !isLost(id);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} is drawn later: the journal cannot be reached", id);
            lose(id);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Lock lock(OperationId id) {
        return locks[Math.floorMod(id.hashCode(), locks.length)];
    }

    private boolean isLost(OperationId id) {
        var until = lost.get(id);
        return until != null && time.instant().isBefore(until);
    }

    /** A copy may be in our hands until its time is over. */
    private void lose(OperationId id) {
        var now = time.instant();
        lost.values().removeIf(until -> !now.isBefore(until));
        lost.put(id, now.plus(LEASE));
    }

    private long version(OperationId id) {
        return journal.find(id).map(Operation::version).orElse(0L);
    }

    /** False when it is in other hands. */
    private boolean draw(OperationId id, Copy copy) {
        var chat = chats.of(copy.platform());
        if (chat.isEmpty()) {
            return true;
        }
        var now = time.instant();
        if (!journal.claimCopy(id, copy, now, now.plus(LEASE))) {
            return false;
        }
        var shown = copy;
        try {
            shown = copy.isOwed() ? owed(id, copy, chat.get()) : draw(id, whereabouts.current(id, copy), chat.get());
        } finally {
            journal.drawn(id, shown);
        }
        return true;
    }

    /**
     * What is drawn is read while the copy is held, when nobody else can have drawn anything later. Somebody has if the time ran out
     * meanwhile; then it is not known which drawing came last, and it is drawn again.
     */
    private Copy draw(OperationId id, Copy held, ChatOut chat) {
        var before = held;
        var operation = journal.find(id).filter(found -> held.drawn() < found.version());
        while (operation.isPresent()) {
            if (!edit(operation.get(), held, chat)) {
                return before;
            }
            var now = whereabouts.current(id, held);
            if (now.equals(before)) {
                return held.drawnAt(operation.get().version());
            }
            before = now;
            operation = journal.find(id);
        }
        return before;
    }

    /** Posts a copy that is owed; nothing is owed any more once it is decided, and where the platform does not let it be posted. */
    private Copy owed(OperationId id, Copy owed, ChatOut chat) {
        var operation = journal.find(id).filter(found -> found.status() == Status.AWAITING_APPROVAL);
        if (operation.isEmpty() || whereabouts.current(id, owed).drawn() > 0) {
            return owed.settled();
        }
        var delivery = chat.post(
                new Place(owed.platform(), owed.tenant(), owed.channel(), Optional.empty(), false),
                summons.calling(depiction.of(operation.get(), owed), ApprovalFacts.approvers(operation.get()), owed));
        if (delivery instanceof Delivery.Failed failed) {
            LOG.warn("operation={} not shown on {}: {}", id, owed.platform(), failed.reason());
            boolean later = failed.reason() == Delivery.Reason.UNREACHABLE;
            if (!later) {
                summons.say(operation.get(), owed);
            }
            return later ? owed : owed.settled();
        }
        ((Delivery.Delivered) delivery)
                .message()
                .ifPresent(message -> whereabouts.remember(
                        operation.get(), message, operation.get().version()));
        return owed.settled();
    }

    /** Whether nothing is left to be done; only a platform that cannot be reached is tried again. */
    private boolean edit(Operation operation, Copy copy, ChatOut chat) {
        var message = new MessageRef(copy.platform(), copy.tenant(), copy.channel(), copy.message());
        if (chat.edit(message, depiction.of(operation, copy)) instanceof Delivery.Failed failed) {
            LOG.warn("operation={} card not drawn: {} {}", operation.id(), failed.reason(), failed.detail());
            return failed.reason() != Delivery.Reason.UNREACHABLE;
        }
        return true;
    }

    private static Place place(Origin origin, Optional<String> thread) {
        return new Place(origin.platform(), origin.tenant(), origin.channel(), thread, false);
    }
}
