package io.chatops.starrocks.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of what the soak does for half an hour: everything fails now and then, and nothing is lost. */
class SoakStoryTest {
    @TempDir
    private Path directory;

    @Test
    void nothingIsLostInAnHourInWhichEverythingFailsNowAndThen() throws Exception {
        var told = new ByteArrayOutputStream();
        var plan = SoakPlan.of("seconds=5", "hours=1", "people=20", "seed=20261123");

        var wrong = Soak.run(new PrintStream(told, true, StandardCharsets.UTF_8), plan, directory);

        assertThat(wrong).as(told.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("nothing was lost");
    }
}
