package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every shelf promises. */
public interface ShelfContract<T> {
    /** The shelf under test: the same one for one test, empty at its beginning. */
    Shelf<T> shelf();

    /** Something to keep. */
    T thing();

    /** Something else. */
    T another();

    /** Lets time pass for the shelf. */
    void pass(Duration time);

    @Test
    default void givesBackWhatItKeepsUnderAName() {
        var first = shelf().keep(thing());
        var second = shelf().keep(another());

        assertThat(first).isNotEqualTo(second);
        assertThat(shelf().find(first)).contains(thing());
        assertThat(shelf().find(second)).contains(another());
        assertThat(shelf().find(first)).contains(thing());
        assertThat(shelf().find("never kept")).isEmpty();
    }

    @Test
    default void forgetsAfterHalfAnHour() {
        var name = shelf().keep(thing());
        pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(shelf().find(name)).isPresent();
        pass(Duration.ofMillis(1));
        assertThat(shelf().find(name)).isEmpty();
    }
}
