package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "scale it to 64 cu,64",
        "from 32 to 48 cu,48",
        "扩到 32cu,32",
        "从 16 cu 加到 32,32",
        "cu 改成 40,40",
        "set it to 128 cus,128",
        "cu=24,24",
        "make it 32 cu,32",
        "to 64 cu not 32 cu,64",
        "现在 16cu 扩到 32cu,32",
        "it is at 16 cu now to 32 cu,32"
    })
    void readsTheTargetOfAScaling(String clause, int target) {
        assertThat(ComputeUnits.target(clause)).hasValue(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add 8 more cu",
                "by 16 cu",
                "再加 8 cu",
                "扩 16cu",
                "remove 8 cu",
                "double the cu",
                "8 cu bigger",
                "to 32 or to 64 cu",
                "every group to 16 cu",
                "needs 8 more cu, it has 16 cu",
                "make it 8 cu bigger",
                "to 32"
            })
    void readsNoTargetFromADifferenceOrAChoice(String clause) {
        assertThat(ComputeUnits.target(clause)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a new one with 16 cu,16", "8 compute units please,8", "来一个 32cu 的,32", "cu=16,16"})
    void readsTheSizeOfANewInstance(String line, int size) {
        assertThat(ComputeUnits.size(line)).hasValue(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"16-32 cu", "at least 16 cu", "fe 8 cu and be 16 cu", "8 cu more than the other", "16cu 以上"})
    void readsNoSizeThatIsNotOne(String line) {
        assertThat(ComputeUnits.size(line)).isEmpty();
    }
}
