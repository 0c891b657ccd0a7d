package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.intent.Context;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everybody promises who remembers which product was named. */
public interface TopicsContract {
    /** The topics under test: the same ones for one test, empty at its beginning. */
    Topics topics();

    /** Lets time pass for them. */
    void pass(Duration time);

    @Test
    default void remembersTheProductThatWasNamedLastInAThread() {
        topics().named(ALICE, thread("1"), Context.OTHER);
        topics().named(ALICE, thread("1"), Context.STARROCKS);

        assertThat(topics().of(ALICE, thread("1"))).isEqualTo(Context.STARROCKS);
        assertThat(topics().of(ALICE, thread("2"))).isEqualTo(Context.NONE);
        assertThat(topics().of(BOB, thread("1"))).isEqualTo(Context.NONE);
    }

    @Test
    default void remembersItInAConversationOfTwo() {
        var direct = new Place("slack", "T1", "D1", Optional.empty(), true);
        topics().named(ALICE, direct, Context.STARROCKS);

        assertThat(topics().of(ALICE, direct)).isEqualTo(Context.STARROCKS);
    }

    @Test
    default void keepsNothingOfAChannelWithoutAThread() {
        var channel = new Place("slack", "T1", "C1", Optional.empty(), false);
        topics().named(ALICE, channel, Context.STARROCKS);

        assertThat(topics().of(ALICE, channel)).isEqualTo(Context.NONE);
    }

    @Test
    default void forgetsHalfAnHourAfterItWasNamedLast() {
        topics().named(ALICE, thread("1"), Context.STARROCKS);
        pass(Duration.ofMinutes(20));
        topics().named(ALICE, thread("1"), Context.STARROCKS);
        pass(Duration.ofMinutes(29));
        assertThat(topics().of(ALICE, thread("1"))).isEqualTo(Context.STARROCKS);
        pass(Duration.ofMinutes(1));
        assertThat(topics().of(ALICE, thread("1"))).isEqualTo(Context.NONE);
    }

    private static Place thread(String thread) {
        return new Place("slack", "T1", "C1", Optional.of(thread), false);
    }
}
