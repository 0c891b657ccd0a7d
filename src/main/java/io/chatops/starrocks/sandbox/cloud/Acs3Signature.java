package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** ACS3-HMAC-SHA256, for ROA and RPC alike: the signed headers are named, and one of them is the hash of the body. */
final class Acs3Signature implements SignatureScheme {
    private static final String NAME = "ACS3-HMAC-SHA256";
    private static final List<String> MUST_BE_SIGNED =
            List.of("x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256");

    @Override
    public boolean claims(CloudRequest request) {
        return request.header("authorization").startsWith(NAME);
    }

    @Override
    public Signed read(CloudRequest request) {
        var parts = parts(request.header("authorization").substring(NAME.length()));
        var names = List.of(part(parts, "SignedHeaders").split(";"));
        if (!names.containsAll(MUST_BE_SIGNED)) {
            throw Signed.incomplete("SignedHeaders must name " + String.join(", ", MUST_BE_SIGNED) + ".");
        }
        var hash = Signed.required("x-acs-content-sha256", request.header("x-acs-content-sha256"));
        return new Signed(
                part(parts, "Credential"),
                part(parts, "Signature"),
                Signed.required("x-acs-signature-nonce", request.header("x-acs-signature-nonce")),
                time(Signed.required("x-acs-date", request.header("x-acs-date"))),
                Signed.tokenHeader(request),
                Digests.same(hash, Digests.sha256Hex(request.body())),
                secret -> Digests.hmacSha256Hex(
                        secret, NAME + "\n" + Digests.sha256Hex(canonical(request, names, hash))));
    }

    /** By name, because clients order the parts differently. */
    private static Map<String, String> parts(String authorization) {
        var parts = new HashMap<String, String>();
        Arrays.stream(authorization.split(",")).map(String::strip).forEach(part -> {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        });
        return parts;
    }

    private static String part(Map<String, String> parts, String name) {
        return Signed.required(name, parts.getOrDefault(name, ""));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Signed.incomplete("x-acs-date is not readable.");
        }
    }

    private static String canonical(CloudRequest request, List<String> names, String hash) {
        var headers = names.stream()
                .map(name -> name + ":" + request.header(name).strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                PercentCoding.canonical(request.query()),
                headers,
                String.join(";", names),
                hash);
    }
}
