package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a request says about its signer.
 *
 * @param expected the signature that the holder of a secret would have made
 * @param bodyMatches whether the body is the one that was signed
 */
record Signed(
        String keyId,
        String signature,
        String nonce,
        Instant at,
        Optional<String> token,
        boolean bodyMatches,
        UnaryOperator<String> expected) {
    static Refusal incomplete(String what) {
        return Refusal.gateway(
                400, "IncompleteSignature", "The request signature does not conform to Aliyun standards: " + what);
    }

    static Optional<String> tokenHeader(CloudRequest request) {
        return Optional.of(request.header("x-acs-security-token")).filter(token -> !token.isEmpty());
    }

    static String required(String what, String value) {
        if (value.isEmpty()) {
            throw incomplete(what + " is missing.");
        }
        return value;
    }
}
