package io.chatops.starrocks.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.inquiry.Meanings;
import io.chatops.starrocks.inquiry.MeaningsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineMeaningsTest implements MeaningsContract {
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final CaffeineMeanings meanings = new CaffeineMeanings(() -> now, 100);

    @Override
    public Meanings meanings() {
        return meanings;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void thereAreNeverMoreThanItMayKeep() {
        for (int i = 0; i < 1000; i++) {
            meanings.put("id" + i, MeaningsContract.meaning("m" + i));
        }
        long kept = IntStream.range(0, 1000)
                .filter(i -> meanings.find("id" + i).isPresent())
                .count();
        assertThat(kept).isBetween(1L, 100L);
    }
}
