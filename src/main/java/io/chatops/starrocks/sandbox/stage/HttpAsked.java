package io.chatops.starrocks.sandbox.stage;

/** A request of the bot, as a simulated service reads it. */
public interface HttpAsked {
    /** The service's own for what is asked; arranged faults and exchanges go by it. */
    String name();

    /** The body as it came. */
    String body();
}
