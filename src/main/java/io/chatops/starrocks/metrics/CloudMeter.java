package io.chatops.starrocks.metrics;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Times calls of the cloud by what was asked and what came of it. */
final class CloudMeter {
    /** Seconds. A read ends within 30 and a write within 60. */
    private static final double[] BOUNDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    private final MeterRegistry registry;

    CloudMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> CloudResult<T> time(String operation, Supplier<CloudResult<T>> call) {
        long began = System.nanoTime();
        var outcome = "broken";
        try {
            var result = call.get();
            outcome = result.failure().map(CloudMeter::word).orElse("ok");
            return result;
        } finally {
            Timer.builder("chatops.cloud.call")
                    .description("calls of the cloud, each with all its pages; a repeated one counts each time")
                    .tags("operation", operation, "outcome", outcome)
                    .serviceLevelObjectives(bounds())
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static String word(CloudFailure failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Duration[] bounds() {
        return DoubleStream.of(BOUNDS)
                .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .toArray(Duration[]::new);
    }
}
