package io.chatops.starrocks.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that the three ways of signing are made of. */
final class Digests {
    private Digests() {}

    static String sha256Hex(String text) {
        return HexFormat.of().formatHex(hash("SHA-256", text));
    }

    static String md5Base64(String text) {
        return Base64.getEncoder().encodeToString(hash("MD5", text));
    }

    static String hmacSha1Base64(String secret, String text) {
        return Base64.getEncoder().encodeToString(hmac("HmacSHA1", secret, text));
    }

    static String hmacSha256Hex(String secret, String text) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", secret, text));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(algorithm, missing);
        }
    }

    private static byte[] hmac(String algorithm, String secret, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(algorithm, missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
