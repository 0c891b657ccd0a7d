package io.chatops.starrocks.cloud.aliyun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks a signature as the service does: the text is built from what arrived, never from what was meant to be sent. */
final class Acs3 {
    private Acs3() {}

    static boolean right(CloudStub.Seen seen, String secret) throws GeneralSecurityException {
        var parts = Arrays.stream(seen.header("authorization")
                        .substring("ACS3-HMAC-SHA256 ".length())
                        .split(","))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        var bodyHash = sha256(seen.body());
        var signed = parts.getOrDefault("SignedHeaders", "");
        var text = seen.method() + "\n" + seen.path() + "\n" + sorted(seen.rawQuery()) + "\n"
                + headers(seen.headers(), signed) + "\n" + signed + "\n" + bodyHash;
        return bodyHash.equals(seen.header("x-acs-content-sha256"))
                && parts.getOrDefault("Signature", "").equals(hmac(secret, "ACS3-HMAC-SHA256\n" + sha256(text)));
    }

    private static String sorted(String rawQuery) {
        return rawQuery == null
                ? ""
                : Arrays.stream(rawQuery.split("&"))
                        .map(pair ->
                                pair.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static String headers(Map<String, String> headers, String signed) {
        return Arrays.stream(signed.split(";"))
                .map(name -> name + ":" + headers.getOrDefault(name, "").strip() + "\n")
                .collect(Collectors.joining());
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
