package io.chatops.starrocks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.chat.Allowance;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.conversation.Tally.Act;
import io.chatops.starrocks.conversation.Tally.Outcome;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.operation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each thing that happens becomes on the page for Prometheus. */
class MetersTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Meters meters = new Meters(now::get);

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void actsAreCountedByWhatTheyWereAndWhatCameOfThem() {
        var refused = new AtomicLong();
        meters.busy(
                "slack",
                List.of(
                        new WorkQueue("slack-work", () -> 0, 200, refused::get),
                        new WorkQueue("slack-envelope", () -> 0, 48, () -> 2)));
        meters.acts().count("slack", Act.COMMAND, "list", Outcome.ANSWERED);
        meters.acts().count("slack", Act.COMMAND, "list", Outcome.ANSWERED);
        meters.acts().count("dingtalk", Act.MESSAGE, "text", Outcome.CLARIFIED);
        refused.set(3);

        assertThat(lines("chatops_acts_total"))
                .containsExactlyInAnyOrder(
                        "{act=\"command\",name=\"list\",outcome=\"answered\",platform=\"slack\"} 2.0",
                        "{act=\"message\",name=\"text\",outcome=\"clarified\",platform=\"dingtalk\"} 1.0",
                        "{act=\"unread\",name=\"other\",outcome=\"busy\",platform=\"slack\"} 5.0");
    }

    @Test
    void acknowledgementsShowHowManyWereWithinWhatSlackWaitsFor() {
        meters.platform("slack", () -> true);
        assertThat(lines("chatops_heard_age_seconds")).containsExactly("{platform=\"slack\"} NaN");

        meters.traffic().acknowledged("slack", Duration.ofMillis(20));
        meters.traffic().acknowledged("slack", Duration.ofMillis(3_500));
        meters.traffic().notGenuine("slack");
        now.set(NOON.plusSeconds(90));

        assertThat(lines("chatops_acknowledged_seconds_bucket"))
                .contains(
                        "{platform=\"slack\",le=\"0.01\"} 0",
                        "{platform=\"slack\",le=\"0.025\"} 1",
                        "{platform=\"slack\",le=\"3.0\"} 1",
                        "{platform=\"slack\",le=\"+Inf\"} 2");
        assertThat(lines("chatops_heard_age_seconds")).containsExactly("{platform=\"slack\"} 90.0");
        assertThat(lines("chatops_signature_failures_total")).containsExactly("{platform=\"slack\"} 1.0");
        assertThat(lines("chatops_connection_up")).containsExactly("{platform=\"slack\"} 1.0");
    }

    @Test
    void callsOfTheCloudAreTimedByWhatCameOfThem() {
        var cloud = new FakeCloud();
        var starRocks = meters.watching(cloud).account(Optional.empty()).starRocks();
        starRocks.regions();
        cloud.regions = FakeCloud.failed(Kind.THROTTLED);
        assertThat(starRocks.regions().failure()).isPresent();
        meters.watching(cloud).account(Optional.empty()).network().vpcs(new RegionId("cn-hangzhou"));

        assertThat(lines("chatops_cloud_call_seconds_count"))
                .containsExactlyInAnyOrder(
                        "{operation=\"regions\",outcome=\"ok\"} 1",
                        "{operation=\"regions\",outcome=\"throttled\"} 1",
                        "{operation=\"vpcs\",outcome=\"ok\"} 1");
    }

    @Test
    void queuesAndPlansShowWhatStandsThere() {
        var waiting = new AtomicInteger(7);
        meters.queue(new WorkQueue("worker", waiting::get, 1000, () -> 2));
        meters.allowances("dingtalk", List.of(new Allowance("calls", () -> 41, 5000)));
        meters.turn("dingtalk", () -> false);
        meters.opened("slack", () -> 4);

        assertThat(lines("chatops_queue_waiting")).containsExactly("{queue=\"worker\"} 7.0");
        assertThat(lines("chatops_queue_room")).containsExactly("{queue=\"worker\"} 1000.0");
        assertThat(lines("chatops_queue_refused_total")).containsExactly("{queue=\"worker\"} 2.0");
        assertThat(lines("chatops_quota_used")).containsExactly("{platform=\"dingtalk\",what=\"calls\"} 41.0");
        assertThat(lines("chatops_quota_plan")).containsExactly("{platform=\"dingtalk\",what=\"calls\"} 5000.0");
        assertThat(lines("chatops_connections_opened_total")).containsExactly("{platform=\"slack\"} 4.0");
        assertThat(lines("chatops_connection_held")).containsExactly("{platform=\"dingtalk\"} 0.0");
    }

    @Test
    void whatNobodyElseHoldsIsCountedOn() {
        var refused = new AtomicLong();
        meters.queue(new WorkQueue("painter", () -> 0, 1000, () -> refused.get()));
        meters.busy("slack", List.of(new WorkQueue("slack-work", () -> 0, 200, () -> refused.get())));
        refused.set(1);
        System.gc();
        refused.set(2);

        assertThat(lines("chatops_queue_refused_total")).containsExactly("{queue=\"painter\"} 2.0");
        assertThat(lines("chatops_acts_total")).singleElement().asString().endsWith(" 2.0");
    }

    @Test
    void whatStandsInTheDatabaseIsNoNumberWhileItIsAway() {
        var up = new AtomicBoolean(true);
        var snapshot = new Snapshot(
                Map.of(Status.RUNNING, 5L, Status.AWAITING_APPROVAL, 1L),
                Optional.of(NOON.minusSeconds(600)),
                Mode.READ_ONLY);
        meters.database(up::get, () -> up.get() ? Optional.of(snapshot) : Optional.empty());

        assertThat(lines("chatops_database_up")).containsExactly(" 1.0");
        assertThat(lines("chatops_operations"))
                .hasSize(Status.values().length)
                .contains("{status=\"RUNNING\"} 5.0", "{status=\"AWAITING_APPROVAL\"} 1.0", "{status=\"FAILED\"} 0.0");
        assertThat(lines("chatops_approval_oldest_seconds")).containsExactly(" 600.0");
        assertThat(lines("chatops_mode")).contains("{mode=\"READ_ONLY\"} 1.0", "{mode=\"NORMAL\"} 0.0");

        up.set(false);

        assertThat(lines("chatops_database_up")).containsExactly(" 0.0");
        assertThat(lines("chatops_operations"))
                .allSatisfy(line -> assertThat(line).endsWith(" NaN"));
        assertThat(lines("chatops_approval_oldest_seconds")).containsExactly(" NaN");
    }

    @Test
    void anotherReplicasClockMakesNoNegativeWait() {
        var ahead = new Snapshot(Map.of(), Optional.of(NOON.plusSeconds(5)), Mode.NORMAL);

        assertThat(ahead.longestWait(NOON)).isEqualTo(Duration.ZERO);
    }

    @Test
    void operationsAreTimedInEachStatusAndWhoeverListensBehindHearsTheSame() {
        var heard = new ArrayList<String>();
        var listener = meters.watching(new Heard(heard));
        var asked = Operations.asked(1);
        var ready = Operations.entered(asked, Status.READY);
        listener.left(asked, ready);
        listener.moved(ready);
        listener.refused("approve", Verdict.Reason.OWN_REQUEST);

        assertThat(lines("chatops_operation_status_seconds_count"))
                .containsExactly("{from=\"AWAITING_CONFIRMATION\",to=\"READY\"} 1");
        assertThat(lines("chatops_decisions_refused_total"))
                .containsExactly("{decision=\"approve\",reason=\"own_request\"} 1.0");
        assertThat(heard).containsExactly("left READY", "moved READY", "refused approve");
    }

    @Test
    void theLastBeatShowsItsAge() {
        var beat = new AtomicReference<Optional<Instant>>(Optional.empty());
        meters.beats(beat::get);
        assertThat(lines("chatops_beat_age_seconds")).containsExactly(" NaN");

        beat.set(Optional.of(NOON));
        now.set(NOON.plusSeconds(12));

        assertThat(lines("chatops_beat_age_seconds")).containsExactly(" 12.0");
    }

    @Test
    void theProcessShowsItsMemoryItsCollectionsAndItsFiles() {
        assertThat(meters.text())
                .contains("jvm_memory_used_bytes{", "jvm_gc_", "process_files_open_files", "process_cpu_usage");
    }

    /** The lines of one meter, without its name. */
    private List<String> lines(String name) {
        return meters.text()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .map(line -> line.substring(name.length()))
                .toList();
    }

    private record Heard(List<String> lines) implements OperationListener {
        @Override
        public void moved(Operation operation) {
            lines.add("moved " + operation.status());
        }

        @Override
        public void left(Operation before, Operation after) {
            lines.add("left " + after.status());
        }

        @Override
        public void refused(String wish, Verdict.Reason reason) {
            lines.add("refused " + wish);
        }
    }
}
