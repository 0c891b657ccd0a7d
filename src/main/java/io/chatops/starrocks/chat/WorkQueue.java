package io.chatops.starrocks.chat;

import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * What waits for a bounded set of threads, as it stands whenever it is asked.
 *
 * @param name of the threads, one of few
 * @param most how much may wait; what comes then is refused
 * @param refused how much was refused since the start
 */
public record WorkQueue(String name, IntSupplier waiting, int most, LongSupplier refused) {}
