package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The rights that are tried. */
class RightTest {
    @Test
    void rightsAreThoseOfTheShippedPolicy() throws IOException {
        var policy = new ObjectMapper().readTree(Path.of("docs/ram-policy.json").toFile());
        var allowed = StreamSupport.stream(policy.path("Statement").spliterator(), false)
                .flatMap(statement ->
                        StreamSupport.stream(statement.path("Action").spliterator(), false))
                .map(action -> action.asText());

        assertThat(Arrays.stream(Right.values())
                        .flatMap(right -> Stream.of(right.written().split(" / "))))
                .containsExactlyInAnyOrderElementsOf(allowed.toList());
    }
}
