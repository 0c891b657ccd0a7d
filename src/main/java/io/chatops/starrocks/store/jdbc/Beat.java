package io.chatops.starrocks.store.jdbc;

import java.time.Duration;

/**
 * Something that is done again and again by whichever replica comes first.
 *
 * @param name tells it from the others, for as long as there are older replicas and rows
 * @param pause from the end of one to the beginning of the next; up to half a second more goes by
 * @param work what is done; what it throws is logged, and the next beat comes as ever
 */
public record Beat(String name, Duration pause, Runnable work) {}
