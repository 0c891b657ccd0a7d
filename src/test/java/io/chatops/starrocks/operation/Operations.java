package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.instance.Digest;
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
    public static final Actor CAROL = new Actor("slack", "T1", "U-carol");
    public static final Actor DAVE = new Actor("slack", "T1", "U-dave");
    public static final Actor ERIN = new Actor("slack", "T1", "U-erin");
    public static final Actor FRANK = new Actor("slack", "T1", "U-frank");
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
                id(number).value(),
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
                before.secretKey(),
                before.confirmedBy(),
                before.approvals(),
                before.attempt(),
                before.outcome(),
                before.failure(),
                before.obstacle(),
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
                next.secretKey(),
                next.confirmedBy(),
                next.approvals(),
                next.attempt(),
                next.outcome(),
                next.failure(),
                next.obstacle(),
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
                new Origin("dingtalk", "ding1", "cid:/x==", Optional.empty(), true),
                asked.plan(),
                asked.digest(),
                new Estimate(
                        Optional.of(new Price("CNY", new BigDecimal("8094.00"), new BigDecimal("7000.50"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(forbidden)),
                asked.clientToken(),
                "key-of-the-box",
                Optional.of(ALICE),
                saidEverything(),
                new Attempt(3, Optional.of(NOON.plusNanos(1)), Optional.of(throttled), true),
                new Outcome(
                        Optional.of(new InstanceId("c-b25e21e24388f1b2")),
                        Optional.of("230123456"),
                        Optional.of("creating"),
                        List.of("fe-c-1-internal.starrocks.aliyuncs.com", "fe-c-1.starrocks.aliyuncs.com"),
                        Optional.of("REQ-2")),
                Optional.of(forbidden),
                Optional.of(new Obstacle(Obstacle.Kind.APPROVER_NOT_ALLOWED, Optional.of(CAROL))),
                NOON,
                NOON.plusSeconds(5),
                NOON.plusSeconds(4),
                Optional.of(NOON.plusSeconds(60)));
    }

    /** A demand for the yes of so many of Carol, Dave and Alice herself, who may not, with Erin to break the glass. */
    public static Demand demand(int needed) {
        return new Demand(
                "big",
                People.users(ALICE.user(), CAROL.user(), DAVE.user()),
                needed,
                false,
                Duration.ofMinutes(30),
                Optional.empty(),
                DAY,
                People.users(ALICE.user(), ERIN.user()));
    }

    private static Approvals saidEverything() {
        var demand = new Demand(
                "large ones \"in\" 杭州",
                new People(List.of("U1", "U2"), List.of("S1"), List.of("C9")),
                2,
                true,
                Duration.ofMinutes(30),
                Optional.of(new Escalation(Duration.ofHours(2), People.groups("S2"))),
                Duration.ofHours(24),
                People.users("*"));
        return new Approvals(
                Optional.of(demand),
                List.of(new Approval(ALICE, NOON.plusNanos(7)), new Approval(CAROL, NOON.plusSeconds(7))),
                Optional.of(new Rejection(CAROL, "too \"big\"\n", NOON.plusSeconds(8))),
                Optional.of(new BreakGlass(DAVE, "集群宕机", NOON.plusSeconds(9))),
                3,
                true);
    }

    /** The same with another digest than its plan's, as nobody but a hand in the database makes it. */
    public static Operation withDigest(Operation operation, Digest digest) {
        return new Operation(
                operation.id(),
                operation.version(),
                operation.status(),
                operation.requester(),
                operation.origin(),
                operation.plan(),
                digest,
                operation.estimate(),
                operation.clientToken(),
                operation.secretKey(),
                operation.confirmedBy(),
                operation.approvals(),
                operation.attempt(),
                operation.outcome(),
                operation.failure(),
                operation.obstacle(),
                operation.created(),
                operation.changed(),
                operation.since(),
                operation.due());
    }

    /** A line for the record, where a test is about something else. */
    public static AuditEntry entry(Operation operation) {
        return AuditEntry.about(operation, NOON, "test", Optional.of(operation.requester()), "of a test");
    }

    /** Puts an operation into a journal. */
    public static boolean add(Journal journal, Operation operation) {
        return journal.add(operation, entry(operation));
    }

    /** Puts the next version of an operation into a journal. */
    public static boolean replace(Journal journal, Operation next) {
        return journal.replace(next, entry(next));
    }
}
