package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is wrong at a time, and the line about it names what to do. */
class TwentyFaultsTest {
    @TempDir
    private Path directory;

    static Stream<Plant> faults() {
        return Stream.of(HomeFaults.all(), DatabaseFaults.all(), ChatFaults.all(), CloudFaults.all())
                .flatMap(faults -> faults);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachIsFoundAndItsLineNamesWhatToDo(Plant plant) {
        try (var installation = Installation.healthy(directory)) {
            plant.to().accept(installation);
            var doctor = installation.looks();

            assertThat(doctor.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(plant.beginning())
                            .contains(plant.words().toArray(String[]::new))
                            .contains(" To do: "));
            assertThat(doctor.code()).as(String.join("\n", doctor.lines())).isEqualTo(plant.code());
            Discretion.isKept(doctor);
        }
    }
}
