package io.chatops.starrocks.metrics;

import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.conversation.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;

/** Counts what people do and what comes of it. */
final class ActMeter implements Tally {
    private static final String NAME = "chatops.acts";
    private static final String MEANING = "what people did, and what came of it";

    private final MeterRegistry registry;

    ActMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(String platform, Act act, String name, Outcome outcome) {
        Counter.builder(NAME)
                .description(MEANING)
                .tags(tags(platform, word(act), name, word(outcome)))
                .register(registry)
                .increment();
    }

    /** What was refused before anybody knew what it is; who did it was told that the bot is busy. */
    static void busy(MeterRegistry registry, String platform, List<WorkQueue> queues) {
        FunctionCounter.builder(NAME, queues, ActMeter::refused)
                .description(MEANING)
                .tags(tags(platform, "unread", "other", "busy"))
                .register(registry);
    }

    private static double refused(List<WorkQueue> queues) {
        return queues.stream().mapToLong(queue -> queue.refused().getAsLong()).sum();
    }

    private static Tags tags(String platform, String act, String name, String outcome) {
        return Tags.of("platform", platform, "act", act, "name", name, "outcome", outcome);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
