package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** RPC version 1: HMAC-SHA1 over every parameter but the signature itself, all in the query or the form. */
final class RpcSignature implements SignatureScheme {
    @Override
    public boolean claims(CloudRequest request) {
        return request.header("authorization").isEmpty()
                && (request.parameter("Signature").isPresent()
                        || request.parameter("AccessKeyId").isPresent());
    }

    @Override
    public Signed read(CloudRequest request) {
        return new Signed(
                parameter(request, "AccessKeyId"),
                parameter(request, "Signature"),
                parameter(request, "SignatureNonce"),
                time(parameter(request, "Timestamp")),
                request.parameter("SecurityToken"),
                true,
                secret -> Digests.hmacSha1Base64(secret + "&", textToSign(request)));
    }

    private static String parameter(CloudRequest request, String name) {
        return Signed.required(name, request.parameter(name).orElse(""));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.gateway(
                    400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
        }
    }

    private static String textToSign(CloudRequest request) {
        var signed = request.parameters();
        signed.remove("Signature");
        return request.method() + "&%2F&" + PercentCoding.encode(PercentCoding.canonical(signed));
    }
}
