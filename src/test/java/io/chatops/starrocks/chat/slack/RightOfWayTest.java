package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RightOfWayTest {
    private final List<Duration> steps = new ArrayList<>();

    @Test
    void nothingWaitsWhileThereIsAProcessorToSpare() {
        var way = new RightOfWay(2, steps::add);
        way.entered();
        way.give();
        assertThat(steps).isEmpty();
    }

    @Test
    void workWaitsForAsManyAcknowledgementsAsThereAreProcessors() {
        var way = new RightOfWay(2, steps::add);
        way.entered();
        way.entered();
        way.give();
        assertThat(steps).isNotEmpty();

        steps.clear();
        way.left();
        way.give();
        assertThat(steps).isEmpty();
    }

    @Test
    void aFloodHoldsUpWorkForTwentyMillisecondsAtMost() {
        var way = new RightOfWay(1, steps::add);
        way.entered();
        way.give();
        assertThat(steps.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void workGoesOnAsSoonAsTheFloodIsOver() {
        var flood = new RightOfWay[1];
        var way = new RightOfWay(1, step -> {
            steps.add(step);
            flood[0].left();
        });
        flood[0] = way;
        way.entered();
        way.give();
        assertThat(steps).hasSize(1);
    }

    @Test
    void aStopIsNotHeldUp() {
        var way = new RightOfWay(1, step -> {
            steps.add(step);
            throw new InterruptedException("stopping");
        });
        way.entered();
        way.give();
        assertThat(steps).hasSize(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theThreadsForWorkGiveWay() throws InterruptedException {
        var gave = new CountDownLatch(1);
        var way = new RightOfWay(1, step -> gave.countDown());
        var done = new CountDownLatch(1);
        way.entered();
        try (var work = new SlackWork(1, 1, way, Duration.ofSeconds(5))) {
            work.soon(done::countDown, () -> {});
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(gave.getCount()).isZero();
        }
    }
}
