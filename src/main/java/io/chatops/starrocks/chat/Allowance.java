package io.chatops.starrocks.chat;

import java.util.function.IntSupplier;

/**
 * What a platform's plan allows in a month, and how much of it this process has used.
 *
 * @param name of what is counted, one of few
 */
public record Allowance(String name, IntSupplier used, int plan) {}
