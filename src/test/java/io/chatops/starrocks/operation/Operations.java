package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.InstanceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Operations to start from. */
public final class Operations {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    public static final Actor ALICE = new Actor("slack", "T1", "U-alice");
    public static final Actor BOB = new Actor("dingtalk", "ding1", "$:LWCP_v1:$bob");
    public static final Duration DAY = Duration.ofHours(24);

    private Operations() {}

    public static OperationId id(int number) {
        return new OperationId("op-%016x".formatted(number));
    }

    /** A new operation of Alice's, posted at noon, that expires a day later. */
    public static Operation asked(int number) {
        return asked(number, ALICE, NOON);
    }

    public static Operation asked(int number, Actor requester, Instant when) {
        return Operation.asked(
                id(number),
                "token-" + number,
                requester,
                new Origin(requester.platform(), requester.tenant(), "C1", Optional.of("1700000000.000100")),
                Drafts.plan(),
                Estimate.NONE,
                when,
                when.plus(DAY));
    }

    /** The next version of an operation, in any status, due when told. */
    public static Operation next(Operation before, Status status, Optional<Instant> due) {
        return new Operation(
                before.id(),
                before.version() + 1,
                status,
                before.requester(),
                before.origin(),
                before.plan(),
                before.digest(),
                before.estimate(),
                before.clientToken(),
                before.confirmedBy(),
                before.attempt(),
                before.outcome(),
                before.failure(),
                before.created(),
                before.changed().plusSeconds(1),
                before.since(),
                due);
    }

    /** The next version of an operation, come into a status just then. */
    public static Operation entered(Operation before, Status status) {
        var next = next(before, status, Optional.empty());
        return new Operation(
                next.id(),
                next.version(),
                status,
                next.requester(),
                next.origin(),
                next.plan(),
                next.digest(),
                next.estimate(),
                next.clientToken(),
                next.confirmedBy(),
                next.attempt(),
                next.outcome(),
                next.failure(),
                next.created(),
                next.changed(),
                next.changed(),
                next.due());
    }

    /** An operation in a status with every part that can be there. */
    public static Operation full(int number, Status status) {
        var asked = asked(number, BOB, NOON);
        var throttled = new CloudFailure(
                CloudFailure.Kind.THROTTLED,
                "Throttling.User",
                "请求过于频繁, \"slow\" down\n\\",
                "REQ-1",
                Optional.empty(),
                Optional.of(Duration.ofMillis(2_500)));
        var forbidden = new CloudFailure(
                CloudFailure.Kind.NOT_PERMITTED,
                "Forbidden.RAM",
                "no",
                "",
                Optional.of("sr:CreateInstance"),
                Optional.empty());
        return new Operation(
                asked.id(),
                1,
                status,
                BOB,
                new Origin("dingtalk", "ding1", "cid:/x==", Optional.empty()),
                asked.plan(),
                asked.digest(),
                new Estimate(
                        Optional.of(new Price("CNY", new BigDecimal("8094.00"), new BigDecimal("7000.50"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(forbidden)),
                asked.clientToken(),
                Optional.of(ALICE),
                new Attempt(3, Optional.of(NOON.plusNanos(1)), Optional.of(throttled), true),
                new Outcome(
                        Optional.of(new InstanceId("c-b25e21e24388f1b2")),
                        Optional.of("230123456"),
                        Optional.of("creating"),
                        List.of("fe-c-1-internal.starrocks.aliyuncs.com", "fe-c-1.starrocks.aliyuncs.com"),
                        Optional.of("REQ-2")),
                Optional.of(forbidden),
                NOON,
                NOON.plusSeconds(5),
                NOON.plusSeconds(4),
                Optional.of(NOON.plusSeconds(60)));
    }
}
