package io.chatops.starrocks.chat;

/** A message that the bot posted, by the platform's ids. */
public record MessageRef(String platform, String tenant, String channel, String message) {}
