package io.chatops.starrocks.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The way of a request: into the ledger, past the signature check and the faults, to its operation and back. */
final class Gateway {
    private final SignatureCheck signatures;
    private final Router router;
    private final Faults faults;
    private final Ledger ledger;
    private final InstantSource time;
    private int count;

    Gateway(SignatureCheck signatures, Router router, Faults faults, Ledger ledger, InstantSource time) {
        this.signatures = signatures;
        this.router = router;
        this.faults = faults;
        this.ledger = ledger;
        this.time = time;
    }

    /** The answer; empty when the connection is to be closed without one. */
    Optional<CloudAnswer> serve(CloudRequest request) {
        var received = note(request);
        var answer = answer(request, received.action()).map(ready -> ready.withRequestId(requestId(received.number())));
        ledger.close(received, answer.map(Gateway::outcome).orElse(Ledger.DROPPED));
        return answer;
    }

    /** Number and place in the ledger are given together, so that the ledger is in the order of its numbers. */
    private synchronized Received note(CloudRequest request) {
        count++;
        var received = new Received(
                count,
                time.instant(),
                router.product(request),
                router.action(request),
                request.method(),
                request.path(),
                request.parameters(),
                request.json(),
                request.headers());
        ledger.add(received);
        return received;
    }

    private Optional<CloudAnswer> answer(CloudRequest request, String action) {
        try {
            var caller = signatures.signer(request);
            var fault = faults.take(action);
            return fault.isPresent() ? faulty(fault.get(), request, caller) : carryOut(request, caller);
        } catch (Refusal refusal) {
            return Optional.of(refusal.answer());
        }
    }

    private Optional<CloudAnswer> faulty(Fault fault, CloudRequest request, Account caller) {
        var early = fault.isAfterExecution() ? carryOut(request, caller) : Optional.<CloudAnswer>empty();
        if (fault.effect() instanceof Effect.Instead instead) {
            return instead.answer();
        }
        if (fault.effect() instanceof Effect.Hold hold) {
            hold.gate().pass(hold.longest());
        }
        var answer = early.or(() -> carryOut(request, caller));
        return fault.effect() instanceof Effect.Deliver deliver
                ? answer.map(ready -> ready.delivered(deliver.delivery()))
                : answer;
    }

    private Optional<CloudAnswer> carryOut(CloudRequest request, Account caller) {
        try {
            return Optional.of(router.find(request).answer(request, caller));
        } catch (Refusal refusal) {
            return Optional.of(refusal.answer());
        }
    }

    private static String outcome(CloudAnswer answer) {
        var code = answer.json()
                .map(json -> json.path("Code").asText(json.path("ErrCode").asText("")))
                .orElse("");
        return code.isEmpty() ? Integer.toString(answer.status()) : answer.status() + " " + code;
    }

    /** Counted, not drawn, so that two runs of one scene print the same ids. */
    private static String requestId(int number) {
        var name = ("request " + number).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT);
    }
}
