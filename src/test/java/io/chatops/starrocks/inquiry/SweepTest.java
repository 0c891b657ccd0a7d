package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.RegionId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final List<RegionId> REGIONS =
            List.of(new RegionId("cn-hangzhou"), new RegionId("cn-beijing"), new RegionId("us-east-1"));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void leave() {
        threads.shutdownNow();
    }

    @Test
    void aRegionThatNeverAnswersIsLeftBehindAndTheOthersAreThere() {
        var never = new CountDownLatch(1);
        var replies = new Sweep(threads, Duration.ofMillis(500)).ask(REGIONS, region -> {
            if (region.value().equals("cn-beijing")) {
                stand(never);
            }
            return new CloudResult.Answered<>(region.value(), "");
        });
        assertThat(replies).extracting(reply -> reply.region()).isEqualTo(REGIONS);
        assertThat(replies)
                .extracting(reply -> reply.result().answer().orElse("late"))
                .containsExactly("cn-hangzhou", "late", "us-east-1");
    }

    @Test
    void allAreAskedBeforeAnyHasAnswered() {
        var all = new CountDownLatch(REGIONS.size());
        var replies = new Sweep(threads, Duration.ofSeconds(30)).ask(REGIONS, region -> {
            all.countDown();
            stand(all);
            return new CloudResult.Answered<>(region.value(), "");
        });
        assertThat(replies).allMatch(reply -> reply.result().answer().isPresent());
    }

    @Test
    void aFullCrewIsAFailureOfEachRegion() {
        threads.shutdown();
        var replies = new Sweep(threads, Duration.ofSeconds(1))
                .ask(REGIONS, region -> new CloudResult.Answered<>(region.value(), ""));
        assertThat(replies)
                .hasSize(3)
                .allMatch(reply -> reply.result().failure().isPresent());
    }

    private static void stand(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }
}
