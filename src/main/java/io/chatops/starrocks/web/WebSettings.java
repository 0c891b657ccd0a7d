package io.chatops.starrocks.web;

import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param port the TCP port; 0 for any free one
 * @param bindAddress the address of one interface; empty for all
 */
public record WebSettings(int port, Optional<String> bindAddress) {
    /** The port when none is configured. */
    public static final int DEFAULT_PORT = 3000;

    /** On this machine alone, at any free port. */
    public static WebSettings loopback() {
        return new WebSettings(0, Optional.of("127.0.0.1"));
    }
}
