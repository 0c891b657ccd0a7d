package io.chatops.starrocks.secret;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what each ticket opens, by fingerprints alone: who reads the store opens no page with it. A page may be asked for on
 * another replica than the one that issued it, so an implementation for several of them keeps this in the database. The password
 * itself never comes here. Every implementation passes EntryTicketsContract.
 */
public interface EntryTickets {
    /** Remembers a ticket until {@code end}, which is no more part of its time. Earlier ones of the same subject stay good. */
    void add(String fingerprint, Entry entry, Instant end);

    /** What a ticket opens; looking consumes nothing. */
    Optional<Entry> find(String fingerprint);

    /** Consumes a ticket, and with it every other of the same subject. Of any number of callers at once one gets the entry. */
    Optional<Entry> take(String fingerprint);

    /** Counts a refused password. After {@link EntryLinks#TRIES} of them the ticket is consumed. */
    void miss(String fingerprint);

    /** Consumes every ticket of a subject: nothing is wanted any more. */
    void forget(String subject);
}
