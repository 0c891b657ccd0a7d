package io.chatops.starrocks.access;

/**
 * Where something is asked for.
 *
 * @param platform an opaque name of the platform
 * @param tenant the workspace or corp
 * @param channel the channel or conversation
 * @param direct whether only one person and the bot are in it
 */
public record Spot(String platform, String tenant, String channel, boolean direct) {}
