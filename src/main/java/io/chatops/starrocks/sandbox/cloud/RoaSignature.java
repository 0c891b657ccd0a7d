package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** ROA version 1: HMAC-SHA1 in the header Authorization; the body is covered by Content-MD5 only. */
final class RoaSignature implements SignatureScheme {
    private static final String PREFIX = "acs ";

    @Override
    public boolean claims(CloudRequest request) {
        return request.header("authorization").startsWith(PREFIX);
    }

    @Override
    public Signed read(CloudRequest request) {
        var credential = request.header("authorization").substring(PREFIX.length());
        int colon = credential.indexOf(':');
        if (colon < 0) {
            throw Signed.incomplete("Authorization has no signature.");
        }
        return new Signed(
                credential.substring(0, colon),
                credential.substring(colon + 1),
                Signed.required("x-acs-signature-nonce", request.header("x-acs-signature-nonce")),
                date(Signed.required("Date", request.header("date"))),
                Signed.tokenHeader(request),
                bodyMatches(request),
                secret -> Digests.hmacSha1Base64(secret, textToSign(request)));
    }

    /** A body needs its Content-MD5: without it nothing would cover the body. */
    private static boolean bodyMatches(CloudRequest request) {
        var sent = request.header("content-md5");
        return sent.isEmpty() ? request.body().isEmpty() : Digests.same(sent, Digests.md5Base64(request.body()));
    }

    private static Instant date(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeParseException unreadable) {
            throw Signed.incomplete("Date is not readable.");
        }
    }

    private static String textToSign(CloudRequest request) {
        var head = String.join(
                "\n",
                request.method(),
                request.header("accept"),
                request.header("content-md5"),
                request.header("content-type"),
                request.header("date"));
        var own = new TreeMap<>(request.headers())
                .entrySet().stream()
                        .filter(header -> header.getKey().startsWith("x-acs-"))
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining());
        return head + "\n" + own + request.path() + query(request);
    }

    private static String query(CloudRequest request) {
        if (request.query().isEmpty()) {
            return "";
        }
        return new TreeMap<>(request.query())
                .entrySet().stream()
                        .map(pair -> pair.getValue().isEmpty() ? pair.getKey() : pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
