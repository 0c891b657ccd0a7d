package io.chatops.starrocks.bench.soak;

/** Somebody who uses the bot, one thing at a time. */
interface Visitor {
    /** Does the next thing, and waits until it was answered. */
    void acts();
}
