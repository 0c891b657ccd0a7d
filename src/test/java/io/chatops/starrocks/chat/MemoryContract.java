package io.chatops.starrocks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What everybody promises who remembers what chats said. */
public interface MemoryContract {
    Duration HOUR = Duration.ofHours(1);

    /** The one under test: the same for one test, empty at its beginning. */
    Memory memory();

    /** Lets time pass. */
    void pass(Duration time);

    @Test
    default void givesWhatWasPutLastUnderAKindAndAName() {
        assertThat(memory().put("code", "K7Q2", "first", HOUR)).isTrue();
        memory().put("code", "K7Q2", "second", HOUR);
        memory().put("form", "K7Q2", "other", HOUR);

        assertThat(memory().find("code", "K7Q2")).contains("second");
        assertThat(memory().find("form", "K7Q2")).contains("other");
        assertThat(memory().find("code", "A7F3")).isEmpty();
        assertThat(memory().lookUp("code", "K7Q2")).contains("second");
        assertThat(memory().lookUp("code", "A7F3")).isEmpty();
    }

    @Test
    default void addsOnlyWhereNothingIsOrItsTimeIsOver() {
        assertThat(memory().add("code", "K7Q2", "first", HOUR)).isTrue();
        assertThat(memory().add("code", "K7Q2", "second", HOUR)).isFalse();
        assertThat(memory().find("code", "K7Q2")).contains("first");

        pass(HOUR);

        assertThat(memory().add("code", "K7Q2", "third", HOUR)).isTrue();
        assertThat(memory().find("code", "K7Q2")).contains("third");
    }

    @Test
    default void forgetsWhenTheTimeIsOverAndWhenItIsTold() {
        memory().put("form", "one", "text", HOUR);
        memory().put("form", "two", "text", HOUR.plusSeconds(1));

        pass(HOUR);
        assertThat(memory().find("form", "one")).isEmpty();
        assertThat(memory().find("form", "two")).contains("text");

        memory().forget("form", "two");
        memory().forget("form", "never");
        assertThat(memory().find("form", "two")).isEmpty();
    }
}
