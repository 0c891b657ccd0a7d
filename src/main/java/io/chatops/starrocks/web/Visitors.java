package io.chatops.starrocks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells by which address requests are counted. {@code X-Forwarded-For} is believed as far as our own proxies wrote it: each adds the
 * address that it was called from at the end, and whatever stands before that was sent by anybody.
 */
final class Visitors {
    private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final int proxies;

    /**
     * Tells visitors apart.
     *
     * @param proxies how many proxies of ours every request passes; with 0 the header is not looked at
     */
    Visitors(int proxies) {
        this.proxies = proxies;
    }

    /** The visitor's address; of a version 6 address the network, since a person has all of it. */
    String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        if (proxies == 0) {
            return network(peer);
        }
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        return network(hops.size() < proxies ? peer : hops.get(hops.size() - proxies));
    }

    private static String network(String address) {
        if (!address.contains(":") || VERSION_4.matcher(address).matches()) {
            return address;
        }
        try {
            // an address with a colon is read, never looked up
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? HexFormat.of().formatHex(bytes)
                    : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (UnknownHostException notAnAddress) {
            return "none";
        }
    }
}
