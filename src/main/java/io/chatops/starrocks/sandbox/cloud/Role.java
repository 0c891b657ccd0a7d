package io.chatops.starrocks.sandbox.cloud;

/** A RAM role of the account. */
public record Role(String name, String description) {}
