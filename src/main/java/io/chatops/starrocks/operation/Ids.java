package io.chatops.starrocks.operation;

import java.util.function.Supplier;

/**
 * Where new names come from; each call gives one that nobody can guess.
 *
 * @param operations ids of operations
 * @param clientTokens tokens by which the cloud knows a repeated order
 * @param secretKeys keys in the secret box
 */
public record Ids(Supplier<OperationId> operations, Supplier<String> clientTokens, Supplier<String> secretKeys) {}
