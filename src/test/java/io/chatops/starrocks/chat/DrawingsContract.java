package io.chatops.starrocks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody promises who remembers what was drawn last. */
public interface DrawingsContract {
    /** The one under test: the same for one test, empty at its beginning. */
    Drawings drawings();

    @Test
    default void givesTheStateThatTheLastDrawingLeftWhateverTheAskerSaw() {
        drawings().drew(form("V1", "first"));
        drawings().drew(form("V1", "second"));
        drawings().drew(form("V2", "other"));

        assertThat(drawings().last(form("V1", "seen before"))).contains("second");
        assertThat(drawings().last(new FormRef("slack", "T1", "V2", Optional.empty())))
                .contains("other");
    }

    @Test
    default void knowsNothingOfFormsThatWeDidNotDraw() {
        drawings().drew(form("V1", "first"));
        drawings().drew(new FormRef("slack", "T1", "V3", Optional.empty()));

        assertThat(drawings().last(form("V2", "first"))).isEmpty();
        assertThat(drawings().last(form("V3", "first"))).isEmpty();
        assertThat(drawings().last(new FormRef("slack", "T2", "V1", Optional.empty())))
                .isEmpty();
    }

    private static FormRef form(String view, String state) {
        return new FormRef("slack", "T1", view, Optional.of(state));
    }
}
