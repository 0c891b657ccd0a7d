package io.chatops.starrocks.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every box promises. */
public interface SecretBoxContract {
    /** The box under test: the same one for one test, empty at its beginning. */
    SecretBox box();

    /** How long the box holds a secret. */
    Duration held();

    /** Lets time pass for the box. */
    void pass(Duration time);

    @Test
    default void givesBackWhatWasPutInAsOftenAsAsked() {
        box().put("op-1", Secret.of("Wh1sper#one"));

        assertThat(box().find("op-1")).contains(Secret.of("Wh1sper#one"));
        assertThat(box().find("op-1")).contains(Secret.of("Wh1sper#one"));
        assertThat(box().find("op-2")).isEmpty();
    }

    @Test
    default void takesALaterSecretInPlaceOfAnEarlier() {
        box().put("op-1", Secret.of("Wh1sper#one"));
        box().put("op-1", Secret.of("Wh1sper#two"));

        assertThat(box().find("op-1")).contains(Secret.of("Wh1sper#two"));
    }

    @Test
    default void forgetsOneWhenTold() {
        box().put("op-1", Secret.of("Wh1sper#one"));
        box().put("op-2", Secret.of("Wh1sper#two"));

        box().forget("op-1");
        box().forget("never there");

        assertThat(box().find("op-1")).isEmpty();
        assertThat(box().find("op-2")).contains(Secret.of("Wh1sper#two"));
    }

    @Test
    default void forgetsByItselfWhenTheTimeIsOver() {
        box().put("op-1", Secret.of("Wh1sper#one"));

        pass(held().minusMillis(1));
        assertThat(box().find("op-1"))
                .as("looking does not make it last longer")
                .isPresent();
        pass(Duration.ofMillis(1));
        assertThat(box().find("op-1")).isEmpty();
    }

    @Test
    default void beginsTheTimeAnewWhenPutInAgain() {
        box().put("op-1", Secret.of("Wh1sper#one"));
        pass(held().minusMillis(1));
        box().put("op-1", Secret.of("Wh1sper#one"));

        pass(held().minusMillis(1));
        assertThat(box().find("op-1")).isPresent();
        pass(Duration.ofMillis(1));
        assertThat(box().find("op-1")).isEmpty();
    }
}
