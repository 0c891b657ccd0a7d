package io.chatops.starrocks.sandbox.stage;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** The opening of a WebSocket. Source: RFC 6455, section 4.2. */
public record Handshake(String path, String query, String key) {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int MOST = 16_384;

    static Handshake read(InputStream in) throws IOException {
        var lines = head(in).split("\r\n", -1);
        var target = lines[0].split(" ", -1)[1];
        var key = "";
        for (var line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        var parts = target.split("\\?", 2);
        return new Handshake(parts[0], parts.length == 2 ? parts[1] : "", key);
    }

    /** What the query says of this, decoded; empty when it says nothing. */
    public String parameter(String name) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    byte[] accepted() {
        return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + proof() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] refused(int status) {
        return ("HTTP/1.1 " + status + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String proof() {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() > MOST) {
                throw new EOFException("no handshake");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }
}
