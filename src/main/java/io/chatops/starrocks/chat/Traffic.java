package io.chatops.starrocks.chat;

import java.time.Duration;

/** Is told by the adapters of what comes in, so that it can be watched. Must not throw, and answers at once. */
public interface Traffic {
    /** Watches nothing. */
    Traffic NONE = new Traffic() {
        @Override
        public void acknowledged(String platform, Duration took) {}

        @Override
        public void notGenuine(String platform) {}
    };

    /**
     * The platform sent something, and has our acknowledgement.
     *
     * @param took from when it was here to when the acknowledgement was handed to the network
     */
    void acknowledged(String platform, Duration took);

    /** Something claimed to be the platform's, and its signature was missing, wrong or too old. */
    void notGenuine(String platform);
}
