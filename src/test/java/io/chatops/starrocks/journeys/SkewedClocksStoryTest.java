package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.store.jdbc.AuditVerification;
import io.chatops.starrocks.store.jdbc.Database;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two bots on one PostgreSQL, the clock of the second three minutes ahead: nothing is done twice, and nothing much too early. */
class SkewedClocksStoryTest {
    private static final Duration SKEW = Duration.ofMinutes(3);
    private static final String NAME = "reports_dev";
    private static final int BEHIND = 0;
    private static final int AHEAD = 1;

    /** A time that lies before itself. */
    private static final Pattern NEGATIVE = Pattern.compile("(?<![\\w-])-\\d+ (s|min|h|second|minute|hour)");

    private final RoomPlan plan = RoomPlan.usual().onReplicas(2).apart(SKEW).allowing(SkewedClocksStoryTest::policy);
    private final ChatRoom room = ChatRoom.open(plan);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aCreationWithAnApprovalGoesThroughBothAndIsSentOnce() {
        waits();
        room.bob().presses(room.channel(), "Approve");
        room.awaits(room.alice(), NAME + ": creating");
        room.timePassesUntilSees(room.alice(), NAME + ": running");

        assertThat(room.orders()).hasSize(1);
        assertThat(room.cloud().world().fleet().all()).hasSize(1);
        noTimeIsNegative();
        try (var database = Database.open(plan.database())) {
            assertThat(AuditVerification.of(database.source()).broken()).isEmpty();
        }
    }

    @Test
    void eachReminderIsSentOnceWhicheverClockIsAsked() {
        waits();
        room.skips(Duration.ofMinutes(28));
        room.beats(AHEAD);
        room.beats(BEHIND);
        room.awaits(room.bob(), "Still waiting for approval");
        for (int minute = 0; minute < 6; minute++) {
            room.skips(Duration.ofMinutes(1));
            room.beats(BEHIND);
            room.beats(AHEAD);
        }
        room.quiet();
        assertThat(room.count(room.bob(), "Still waiting for approval")).isEqualTo(1);

        room.timePasses(Duration.ofMinutes(27));
        room.awaits(room.carol(), "you are asked as well");
        for (int minute = 0; minute < 6; minute++) {
            room.timePasses(Duration.ofMinutes(1));
        }
        room.quiet();
        assertThat(room.count(room.carol(), "you are asked as well")).isEqualTo(1);
        noTimeIsNegative();
    }

    @Test
    void itExpiresNoEarlierThanTheClocksDiffer() {
        waits();
        var end = Duration.ofHours(24);
        room.timePasses(end.minus(SKEW).minus(SKEW).minusSeconds(1));
        room.timePasses(Duration.ZERO);
        room.quiet();
        assertThat(room.sees(room.alice(), NAME + ": expired")).isFalse();

        room.timePasses(SKEW.plus(SKEW).plusMinutes(1));
        room.awaits(room.alice(), NAME + ": expired");
        room.awaits(room.alice(), "expired: nobody decided in time");
        room.quiet();
        assertThat(room.count(room.alice(), "expired: nobody decided in time")).isEqualTo(1);
        assertThat(room.orders()).isEmpty();
        noTimeIsNegative();
    }

    private void waits() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), NAME + ": waits for approval");
    }

    private void noTimeIsNegative() {
        assertThat(room.slack().ledger().all())
                .filteredOn(exchange -> exchange.direction() == Exchange.Direction.FROM_BOT)
                .extracting(exchange -> URLDecoder.decode(exchange.requestBody(), StandardCharsets.UTF_8))
                .isNotEmpty()
                .noneMatch(text -> NEGATIVE.matcher(text).find());
    }

    private static AccessPolicy policy(ChatRoom room) {
        var rule = new ApprovalRule(
                "production",
                When.ALWAYS,
                People.users(room.bob().id()),
                1,
                false,
                Duration.ofMinutes(30),
                Optional.of(new Escalation(
                        Duration.ofHours(1), People.users(room.carol().id()))),
                Duration.ofHours(24),
                People.NOBODY);
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY)).approving(rule);
    }
}
