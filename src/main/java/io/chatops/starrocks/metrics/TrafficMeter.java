package io.chatops.starrocks.metrics;

import io.chatops.starrocks.chat.Traffic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

/** Times acknowledgements of each platform and remembers the last. */
final class TrafficMeter implements Traffic {
    /** Seconds. Three are what Slack waits for; the smaller ones show where we are on the way there. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10};

    private final MeterRegistry registry;
    private final InstantSource time;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    TrafficMeter(MeterRegistry registry, InstantSource time) {
        this.registry = registry;
        this.time = time;
    }

    /** Shows a platform before anything came from it. */
    void expect(String platform) {
        line(platform);
    }

    @Override
    public void acknowledged(String platform, Duration took) {
        var line = line(platform);
        line.acknowledged.record(took);
        line.heard = Optional.of(time.instant());
    }

    @Override
    public void notGenuine(String platform) {
        line(platform).notGenuine.increment();
    }

    private Line line(String platform) {
        return lines.computeIfAbsent(platform, Line::new);
    }

    private final class Line {
        private final Timer acknowledged;
        private final Counter notGenuine;
        private volatile Optional<Instant> heard = Optional.empty();

        Line(String platform) {
            acknowledged = Timer.builder("chatops.acknowledged")
                    .description("from when a request was here to when its acknowledgement was on the way")
                    .tag("platform", platform)
                    .serviceLevelObjectives(bounds())
                    .register(registry);
            notGenuine = Counter.builder("chatops.signature.failures")
                    .description("requests whose signature was missing, wrong or too old")
                    .tag("platform", platform)
                    .register(registry);
            Gauge.builder("chatops.heard.age", () -> Meters.number(heard.map(this::age)))
                    .description("how long ago the platform sent something last")
                    .baseUnit("seconds")
                    .tag("platform", platform)
                    .register(registry);
        }

        private double age(Instant then) {
            return Math.max(0, Duration.between(then, time.instant()).toMillis() / 1000.0);
        }
    }

    private static Duration[] bounds() {
        return DoubleStream.of(BOUNDS)
                .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .toArray(Duration[]::new);
    }
}
