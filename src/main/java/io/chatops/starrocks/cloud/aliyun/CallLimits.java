package io.chatops.starrocks.cloud.aliyun;

import java.time.Duration;

/**
 * How long calls may take, whatever the network does. Source: "Timeouts" of the founding document.
 *
 * @param connect until a connection stands
 * @param read for a call that only reads
 * @param write for a call that changes something
 * @param atOnce how many calls may be on their way at the same time
 */
record CallLimits(Duration connect, Duration read, Duration write, int atOnce) {
    static final CallLimits STANDARD =
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60), 64);

    /** All the time that a call has. */
    Duration of(Call call) {
        return call.write() ? write : read;
    }
}
