package io.chatops.starrocks.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.inquiry.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineMeaningsTest {
    private static final Meaning.Deed NOTHING = new Meaning.Shown();

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final CaffeineMeanings meanings = new CaffeineMeanings(() -> now, 100);

    @Test
    void aMeaningIsKeptForADayAndThenGone() {
        meanings.put("a", meaning("first"));
        now = now.plus(Duration.ofHours(23));
        assertThat(meanings.find("a")).isPresent();
        now = now.plus(Duration.ofHours(2));
        assertThat(meanings.find("a")).isEmpty();
        assertThat(meanings.find("b")).isEmpty();
    }

    @Test
    void onlyTheFirstToReplaceItWins() {
        var first = meaning("first");
        meanings.put("a", first);
        assertThat(meanings.replace("a", first, meaning("second"))).isTrue();
        assertThat(meanings.replace("a", first, meaning("third"))).isFalse();
        assertThat(meanings.find("a")).contains(meaning("second"));
    }

    @Test
    void thereAreNeverMoreThanItMayKeep() {
        for (int i = 0; i < 1000; i++) {
            meanings.put("id" + i, meaning("m" + i));
        }
        long kept = IntStream.range(0, 1000)
                .filter(i -> meanings.find("id" + i).isPresent())
                .count();
        assertThat(kept).isBetween(1L, 100L);
    }

    private Meaning meaning(String command) {
        return new Meaning(new Actor("chat", "T1", "alice"), NOTHING, command, Instant.EPOCH);
    }
}
