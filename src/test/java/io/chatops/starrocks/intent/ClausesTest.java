package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void cutsAtPunctuationAndAtWordsThatBeginAnotherRequest() {
        assertThat(Clauses.of("list them, then restart x. but not 3.3 of y"))
                .extracting(Clauses.Part::text)
                .containsExactly("list them", "restart x", "not 3.3 of y");
        assertThat(Clauses.of("看状态再重启,然后列一下")).extracting(Clauses.Part::text).containsExactly("看状态", "重启", "列一下");
    }

    @Test
    void knowsWhatAnAndTiesToTheClauseBefore() {
        assertThat(Clauses.of("stop it and restart it, show it, and then list them"))
                .extracting(Clauses.Part::joined)
                .containsExactly(false, true, false, true);
    }

    @Test
    void againIsNoBorder() {
        assertThat(Clauses.of("再开一个")).hasSize(1);
    }
}
