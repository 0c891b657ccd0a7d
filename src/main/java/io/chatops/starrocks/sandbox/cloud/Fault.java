package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.util.Optional;

/**
 * One thing that goes wrong, or only slowly, for one call. A call must be rightly signed to meet its fault. Unless the name says
 * otherwise the fault comes before the operation is carried out; {@link #afterExecution} moves it behind.
 */
public final class Fault {
    /** So that a forgotten gate does not keep a connection for ever. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private final boolean afterExecution;
    private final Effect effect;

    private Fault(boolean afterExecution, Effect effect) {
        this.afterExecution = afterExecution;
        this.effect = effect;
    }

    /** HTTP 400, Throttling. */
    public static Fault throttling() {
        return refusal(400, "Throttling", "Request was denied due to request throttling.");
    }

    /** HTTP 400, Throttling.User. */
    public static Fault throttlingUser() {
        return refusal(400, "Throttling.User", "Request was denied due to user flow control.");
    }

    /** HTTP 400, Throttling, with the header x-acs-retry-after in milliseconds. */
    public static Fault throttling(Duration retryAfter) {
        return answer(CloudAnswer.gatewayFailure(400, "Throttling", "Request was denied due to request throttling.")
                .with("x-acs-retry-after", Long.toString(retryAfter.toMillis())));
    }

    /** HTTP 503, ServiceUnavailable. */
    public static Fault serviceUnavailable() {
        return refusal(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.");
    }

    /** HTTP 500, InternalError. */
    public static Fault internalError() {
        return refusal(500, "InternalError", "The request processing has failed due to some unknown error.");
    }

    /** HTTP 400, InvalidParameter. */
    public static Fault invalidParameter(String message) {
        return refusal(400, "InvalidParameter", message);
    }

    /** HTTP 403, Forbidden.RAM: the key may not do this. */
    public static Fault forbidden() {
        return refusal(403, "Forbidden.RAM", "User not authorized to operate on the specified resource.");
    }

    /** HTTP 403, NoPermission, with the missing permission in AccessDeniedDetail.AuthAction. */
    public static Fault noPermission(String authAction) {
        var detail = Json.object()
                .put("AuthAction", authAction)
                .put("AuthPrincipalType", "SubUser")
                .put("AuthPrincipalDisplayName", "200000000000000001")
                .put("AuthPrincipalOwnerId", StandardWorld.ACCOUNT_ID)
                .put("NoPermissionType", "ImplicitDeny")
                .put("PolicyType", "AccountLevelIdentityBasedPolicy");
        var answer = CloudAnswer.gatewayFailure(
                403, "NoPermission", "You are not authorized to perform this operation: " + authAction + ".");
        answer.json().ifPresent(json -> json.set("AccessDeniedDetail", detail));
        return answer(answer);
    }

    /** HTTP 400, OperationDenied.InstanceStatus. */
    public static Fault operationDenied() {
        return refusal(
                400, "OperationDenied.InstanceStatus", "The operation is not permitted due to the instance status.");
    }

    /** HTTP 404, Instance.NotFound. */
    public static Fault instanceNotFound() {
        return refusal(404, "Instance.NotFound", "The specified instance does not exist.");
    }

    /** HTTP 400, IncompleteSignature. */
    public static Fault incompleteSignature() {
        return refusal(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
    }

    /** HTTP 403, InvalidAccessKeyId.Inactive: the key was switched off. */
    public static Fault inactiveKey() {
        return refusal(403, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.");
    }

    /** HTTP 400, InvalidAccessKeyId: the code as the error table of the field names it. */
    public static Fault invalidKey() {
        return refusal(400, "InvalidAccessKeyId", "Specified access key is not valid.");
    }

    /** A refusal of the gateway with any status and code. */
    public static Fault refusal(int status, String code, String message) {
        return answer(CloudAnswer.gatewayFailure(status, code, message));
    }

    /** HTTP 200 with Success=false. */
    public static Fault businessFailure(String code, String message) {
        return answer(CloudAnswer.businessFailure(code, message));
    }

    /** The status with a page of HTML, as a proxy in between answers. */
    public static Fault html(int status) {
        return answer(CloudAnswer.text(
                status, "text/html", "<html><body><h1>" + status + " from a proxy</h1></body></html>"));
    }

    /** The status with nothing in the body. */
    public static Fault empty(int status) {
        return answer(CloudAnswer.text(status, "application/json;charset=utf-8", ""));
    }

    /** HTTP 200 with any text as JSON body, for answers that make no sense. */
    public static Fault body(String text) {
        return answer(CloudAnswer.text(200, "application/json;charset=utf-8", text));
    }

    /** The connection is closed without an answer; nothing was done. */
    public static Fault dropBefore() {
        return new Fault(false, new Effect.Instead(Optional.empty()));
    }

    /** The call is carried out, then the connection is closed without an answer. */
    public static Fault dropAfter() {
        return dropBefore().afterExecution();
    }

    /** The call waits at the gate before it is carried out. */
    public static Fault hold(Gate gate) {
        return new Fault(false, new Effect.Hold(gate, LONGEST_HOLD));
    }

    /** The call is carried out and its answer waits at the gate. */
    public static Fault holdAnswer(Gate gate) {
        return hold(gate).afterExecution();
    }

    /** The call is carried out, and its answer comes after a pause of real time. */
    public static Fault slow(Duration pause) {
        return new Fault(true, new Effect.Hold(new Gate(), pause));
    }

    /** The call is carried out, and its answer comes a byte at a time with a pause of real time behind each. */
    public static Fault dripping(Duration pause) {
        return new Fault(true, new Effect.Deliver(new Delivery.Dripping(new Gate(), pause)));
    }

    /** The call is carried out, and the connection is closed in the middle of its answer. */
    public static Fault cutShort() {
        return new Fault(true, new Effect.Deliver(new Delivery.CutShort()));
    }

    /** No fault: lets one call through, in the middle of a script of faults. */
    public static Fault none() {
        return slow(Duration.ZERO);
    }

    /** The same fault, but the call is carried out before it. */
    public Fault afterExecution() {
        return new Fault(true, effect);
    }

    boolean isAfterExecution() {
        return afterExecution;
    }

    Effect effect() {
        return effect;
    }

    void release() {
        if (effect instanceof Effect.Hold hold) {
            hold.gate().open();
        }
        if (effect instanceof Effect.Deliver deliver && deliver.delivery() instanceof Delivery.Dripping dripping) {
            dripping.gate().open();
        }
    }

    private static Fault answer(CloudAnswer answer) {
        return new Fault(false, new Effect.Instead(Optional.of(answer)));
    }
}
