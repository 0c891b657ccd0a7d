package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSealTest {
    private static final String TIME = "1700000000000";
    private static final Secret SECRET = Secret.of("example-app-secret");
    private static final Optional<String> SIGN = Optional.of("QXPy/nE3B+3SB4ixaXdC3fNAGn3C3c+HKU9AS1tMwuw=");

    @Test
    void signatureOfTheRecordedMessageIsGenuine() {
        assertThat(at(Duration.ZERO).isMessage(Optional.of(TIME), SIGN)).isTrue();
    }

    @Test
    void signatureOfTheRecordedPressIsMade() {
        assertThat(RequestSeal.sign(Secret.of("example-api-secret"), TIME))
                .isEqualTo("QvjBuk7gRW23mTUcU+ypNzD1SOGyxvsKLjo0sgrumy0=");
    }

    @Test
    void pressIsSignedWithASecretOfItsOwn() {
        var cards = RequestSeal.cardSecret(SECRET);
        assertThat(cards).isNotEqualTo(SECRET);
        assertThat(at(Duration.ZERO).isPress(Optional.of(TIME), Optional.of(RequestSeal.sign(cards, TIME))))
                .isTrue();
        assertThat(at(Duration.ZERO).isPress(Optional.of(TIME), Optional.of(RequestSeal.sign(SECRET, TIME))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT5M, true", "-PT5M, true", "PT5M0.001S, false", "-PT5M0.001S, false", "PT59M, false"})
    void windowIsFiveMinutesOnEitherSide(Duration later, boolean genuine) {
        assertThat(at(later).isMessage(Optional.of(TIME), SIGN)).isEqualTo(genuine);
    }

    @ParameterizedTest
    @CsvSource({"''", "1700000000000x", "-1700000000000", "99999999999999999999"})
    void timeThatIsNoneIsNotGenuine(String time) {
        assertThat(at(Duration.ZERO).isMessage(Optional.of(time), SIGN)).isFalse();
    }

    @Test
    void missingHeadersAreNotGenuine() {
        assertThat(at(Duration.ZERO).isMessage(Optional.empty(), SIGN)).isFalse();
        assertThat(at(Duration.ZERO).isMessage(Optional.of(TIME), Optional.empty()))
                .isFalse();
        assertThat(at(Duration.ZERO).isMessage(Optional.of(TIME), Optional.of("")))
                .isFalse();
    }

    private static RequestSeal at(Duration later) {
        return new RequestSeal(
                SECRET,
                InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L).plus(later)));
    }
}
