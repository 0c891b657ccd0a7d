package io.chatops.starrocks.config;

import java.net.URI;
import java.util.Optional;

/** Reads the addresses that keys hold: https, or plain http to this machine, and nothing in them that would be shown or guessed. */
final class WebAddress {
    private WebAddress() {}

    /** The address under a key; empty when it is set nowhere or cannot be used, which is a problem then. */
    static Optional<URI> read(Source source, Key key, Problems problems) {
        return source.text(key).flatMap(written -> checked(written, key, problems));
    }

    private static Optional<URI> checked(String written, Key key, Problems problems) {
        var address = parsed(written);
        if (address.isEmpty() || address.get().getHost() == null) {
            problems.add(key.label() + " is not a web address: write one such as https://bot.example.com");
            return Optional.empty();
        }
        if (!isPlain(address.get())) {
            problems.add(key.label() + " must have no user, query or fragment: leave scheme, host, port and path");
            return Optional.empty();
        }
        if (!isSafe(address.get())) {
            problems.add(key.label() + " must begin with https:// (plain http is for this machine alone)");
            return Optional.empty();
        }
        return address;
    }

    private static Optional<URI> parsed(String written) {
        try {
            return Optional.of(URI.create(written));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI address) {
        return address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && isLoopback(address.getHost()));
    }

    /** By the text alone: a name that resolves to loopback today may resolve elsewhere tomorrow. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
