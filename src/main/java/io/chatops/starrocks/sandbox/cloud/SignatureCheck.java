package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a request in only when it was signed by the holder of a known key, recently and for the first time. */
final class SignatureCheck {
    /** The service does not publish its bound; a quarter of an hour is what its clients are told to keep within. */
    static final Duration ALLOWED_SKEW = Duration.ofMinutes(15);

    private static final List<SignatureScheme> SCHEMES =
            List.of(new RoaSignature(), new Acs3Signature(), new RpcSignature());

    private final World world;
    private final InstantSource time;
    private final Map<String, Instant> nonces = new HashMap<>();

    SignatureCheck(World world, InstantSource time) {
        this.world = world;
        this.time = time;
    }

    /**
     * Says whose request it is.
     *
     * @throws Refusal when it is not rightly signed
     */
    Account signer(CloudRequest request) {
        var signed = SCHEMES.stream()
                .filter(scheme -> scheme.claims(request))
                .findFirst()
                .orElseThrow(() -> Signed.incomplete("There is no signature."))
                .read(request);
        var account = world.account(signed.keyId())
                .orElseThrow(() ->
                        Refusal.gateway(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."));
        checkToken(signed, account);
        checkAge(signed);
        if (!signed.bodyMatches() || !Digests.same(signed.expected().apply(account.secret()), signed.signature())) {
            throw Refusal.gateway(
                    400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation.");
        }
        useNonce(signed);
        return account;
    }

    private void checkToken(Signed signed, Account account) {
        if (account.token().isEmpty()) {
            return;
        }
        if (signed.token().isEmpty()) {
            throw Refusal.gateway(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
        }
        if (!signed.token().equals(account.token())) {
            throw Refusal.gateway(
                    400,
                    "InvalidSecurityToken.MismatchWithAccessKey",
                    "Specified SecurityToken mismatch with the AccessKey.");
        }
        if (account.expires().filter(end -> !time.instant().isBefore(end)).isPresent()) {
            throw Refusal.gateway(400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
        }
    }

    private void checkAge(Signed signed) {
        var age = Duration.between(signed.at(), time.instant()).abs();
        if (age.compareTo(world.allowedSkew()) > 0) {
            throw Refusal.gateway(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        }
    }

    private synchronized void useNonce(Signed signed) {
        var now = time.instant();
        nonces.values()
                .removeIf(seen -> Duration.between(seen, now)
                                .compareTo(world.allowedSkew().multipliedBy(2))
                        > 0);
        if (nonces.putIfAbsent(signed.keyId() + " " + signed.nonce(), now) != null) {
            throw Refusal.gateway(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
    }
}
