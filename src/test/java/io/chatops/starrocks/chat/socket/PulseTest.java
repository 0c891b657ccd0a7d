package io.chatops.starrocks.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class PulseTest {
    private final SocketLink link = new SocketLink("chat", () -> Instant.EPOCH, (from, text) -> {}, gone -> {});
    private final WebSocket socket = Mockito.mock(WebSocket.class);

    @Test
    void countsTheBeatsInARowDuringWhichNothingCame() {
        var pulse = new Pulse(link);
        assertThat(pulse.beat()).isEqualTo(1);
        assertThat(pulse.beat()).isEqualTo(2);
        hears();
        assertThat(pulse.beat()).isZero();
        assertThat(pulse.beat()).isEqualTo(1);
    }

    @Test
    void whatCameDuringABeatThatIsMissedAnywayCountsForNothing() {
        var pulse = new Pulse(link);
        hears();
        assertThat(pulse.missed()).isEqualTo(1);
        assertThat(pulse.beat()).isEqualTo(2);
        hears();
        assertThat(pulse.beat()).isZero();
    }

    private void hears() {
        link.onPong(socket, ByteBuffer.allocate(0));
    }
}
