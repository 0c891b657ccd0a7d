package io.chatops.starrocks.chat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an address that a platform hands out may be followed. It carries a ticket or takes what people say, so it is followed to the
 * platform's own hosts alone and under TLS, or to this machine while the platform is a simulated one there.
 *
 * @param names of the hosts; one that begins with a dot stands for every host under it
 * @param local whether the platform is on this machine
 */
public record OwnHosts(Set<String> names, boolean local) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int TLS = 443;

    public OwnHosts {
        names = Set.copyOf(names);
    }

    /**
     * The address if it may be followed.
     *
     * @param scheme the one under TLS, {@code https} or {@code wss}; on this machine it is taken without TLS too
     */
    public Optional<URI> allow(String address, String scheme) {
        try {
            var uri = URI.create(address);
            boolean secure = scheme.equals(uri.getScheme());
            boolean theirs = secure && isTheirs(uri);
            boolean here = local && (secure || scheme.equals(uri.getScheme() + "s")) && isLoopback(uri);
            return theirs || here ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isTheirs(URI uri) {
        return uri.getHost() != null
                && isNamed(uri.getHost().toLowerCase(Locale.ROOT))
                && (uri.getPort() == -1 || uri.getPort() == TLS)
                && uri.getUserInfo() == null;
    }

    private boolean isNamed(String host) {
        return names.stream().anyMatch(name -> name.startsWith(".") ? host.endsWith(name) : host.equals(name));
    }

    /** Whether this is an address on this machine, by its text and by what it resolves to. */
    public static boolean isLoopback(URI url) {
        var host = url.getHost();
        return host != null && LOOPBACK.contains(host) && resolvesToLoopback(host);
    }

    private static boolean resolvesToLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
