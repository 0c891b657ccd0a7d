package io.chatops.starrocks.web;

import java.net.URI;
import java.util.Optional;

/**
 * Where the server listens, and how people reach it.
 *
 * @param port the TCP port; 0 for any free one
 * @param bindAddress the address of one interface; empty for all
 * @param proxies how many proxies of ours every request passes, each of which adds to {@code X-Forwarded-For}; with 0 that header is
 *     not looked at
 * @param publicUrl how browsers reach the pages for people; empty for no pages
 */
public record WebSettings(int port, Optional<String> bindAddress, int proxies, Optional<URI> publicUrl) {
    /** The port when none is configured. */
    public static final int DEFAULT_PORT = 3000;

    /** Without a proxy that is believed, and without pages. */
    public WebSettings(int port, Optional<String> bindAddress) {
        this(port, bindAddress, 0, Optional.empty());
    }

    /** On this machine alone, at any free port. */
    public static WebSettings loopback() {
        return new WebSettings(0, Optional.of("127.0.0.1"));
    }

    /** The same behind so many proxies. */
    public WebSettings behind(int passed) {
        return new WebSettings(port, bindAddress, passed, publicUrl);
    }

    /** The same with the pages that are reached at an address. */
    public WebSettings reachedAt(URI address) {
        return new WebSettings(port, bindAddress, proxies, Optional.of(address));
    }
}
