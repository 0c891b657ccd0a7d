package io.chatops.starrocks.operation;

import java.util.Optional;

/**
 * Where an operation was asked for, in the platform's ids.
 *
 * @param platform an opaque name
 * @param tenant the workspace or corp
 * @param channel the channel or conversation
 * @param thread the thread in it
 */
public record Origin(String platform, String tenant, String channel, Optional<String> thread) {}
