package io.chatops.starrocks.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    record Holder(String name, Secret secret) {}

    @Test
    void showsNothingInTheTextOfARecordThatHoldsIt() {
        assertThat(new Holder("a", Secret.of("Wh1sper"))).hasToString("Holder[name=a, secret=******]");
    }

    @Test
    void isEqualWhenTheValuesAre() {
        assertThat(Secret.of("a"))
                .isEqualTo(Secret.of("a"))
                .isNotEqualTo(Secret.of("b"))
                .isNotEqualTo("a");
        assertThat(Secret.of("a")).hasSameHashCodeAs(Secret.of("b"));
    }

    @Test
    void lendsItsValue() {
        assertThat(Secret.of("abc").<Integer>use(String::length)).isEqualTo(3);
        assertThat(Secret.of("").isEmpty()).isTrue();
        assertThat(Secret.of(" ").isEmpty()).isFalse();
    }
}
