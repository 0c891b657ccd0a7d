package io.chatops.starrocks.chat;

import java.util.Optional;

/**
 * Where something is said.
 *
 * @param platform an opaque name of the platform
 * @param tenant the workspace or corp
 * @param channel the channel or conversation
 * @param thread the thread in it
 * @param direct whether only one person and the bot are in it
 */
public record Place(String platform, String tenant, String channel, Optional<String> thread, boolean direct) {}
