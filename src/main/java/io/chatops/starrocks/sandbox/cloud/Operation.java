package io.chatops.starrocks.sandbox.cloud;

/** What one action of the cloud does. */
interface Operation {
    /**
     * Carries the call out.
     *
     * @throws Refusal when the call is not acceptable; nothing was done then
     */
    CloudAnswer answer(CloudRequest request, Account caller);
}
