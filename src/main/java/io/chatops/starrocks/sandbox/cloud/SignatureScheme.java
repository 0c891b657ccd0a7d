package io.chatops.starrocks.sandbox.cloud;

/** One of the ways in which a request can be signed. */
interface SignatureScheme {
    /** Whether the request is signed in this way, rightly or not. */
    boolean claims(CloudRequest request);

    /**
     * Reads the signature.
     *
     * @throws Refusal when a part of it is missing
     */
    Signed read(CloudRequest request);
}
