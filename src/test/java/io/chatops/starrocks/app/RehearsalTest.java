package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void botIsServedAndTheDemoIsPlayed() {
        assertThat(Rehearsal.play(lines::add)).isTrue();
        assertThat(lines.get(lines.size() - 1)).startsWith("The instance is running.");
    }
}
