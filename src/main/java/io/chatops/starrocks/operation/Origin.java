package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Spot;
import java.util.Optional;

/**
 * Where an operation was asked for, in the platform's ids.
 *
 * @param platform an opaque name
 * @param tenant the workspace or corp
 * @param channel the channel or conversation
 * @param thread the thread in it
 * @param direct whether only one person and the bot are in it
 */
public record Origin(String platform, String tenant, String channel, Optional<String> thread, boolean direct) {
    /** In a channel. */
    public Origin(String platform, String tenant, String channel, Optional<String> thread) {
        this(platform, tenant, channel, thread, false);
    }

    /** The place, as rights are asked about it. */
    public Spot spot() {
        return new Spot(platform, tenant, channel, direct);
    }
}
