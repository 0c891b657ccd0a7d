package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private final Spelling spelling = Spelling.standard();

    @ParameterizedTest
    @CsvSource({
        "restrat,restart",
        "statsu,status",
        "lsit,list",
        "instnaces,instances",
        "craete,create",
        "scael,scale",
        "configuraiton,configuration"
    })
    void rightsKeyWords(String typed, String meant) {
        assertThat(spelling.right("please " + typed + " it")).isEqualTo("please " + meant + " it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stale",
                "crate",
                "started",
                "great",
                "restore",
                "last",
                "notes",
                "restarts",
                "scared",
                "report",
                "tables"
            })
    void leavesRealWordsAlone(String word) {
        assertThat(spelling.right(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"restart,restart,0", "restrat,restart,1", "starrcoks,starrocks,1", "kitten,sitting,3", "'',abc,3"})
    void countsLettersApart(String left, String right, int distance) {
        assertThat(EditDistance.between(left, right)).isEqualTo(distance);
    }
}
