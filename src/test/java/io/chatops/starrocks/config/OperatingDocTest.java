package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of settings in {@code docs/operating.md}. */
class OperatingDocTest {
    @Test
    void namesEveryKeyAndEveryVariable() throws IOException {
        var page = Files.readString(Path.of("docs/operating.md"));

        assertThat(Arrays.stream(Key.values()).map(Key::filePath))
                .allSatisfy(path -> assertThat(page)
                        .containsAnyOf("`" + path + "`", "`." + path.substring(path.indexOf('.') + 1) + "`"));
        assertThat(Arrays.stream(Key.values()).flatMap(key -> key.variable().stream()))
                .allSatisfy(variable -> assertThat(page).contains("`" + variable + "`"));
    }
}
