package io.chatops.starrocks.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingLinksTest {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final LeavingLinks leaving = new LeavingLinks();
    private final SocketLink one = link();
    private final SocketLink other = link();

    @Test
    void eachIsKeptForItsOwnTime() {
        leaving.add(one);
        leaving.passed(Duration.ofSeconds(10), LONGEST);
        leaving.add(other);
        leaving.passed(Duration.ofSeconds(4), LONGEST);
        assertThat(leaving.number()).isEqualTo(2);

        leaving.passed(Duration.ofSeconds(1), LONGEST);
        assertThat(ended()).containsExactly(other);
        assertThat(leaving.areThere()).isFalse();
    }

    @Test
    void whatTheOtherSideEndedIsForgotten() {
        leaving.add(one);
        leaving.add(other);
        leaving.ended(one);
        leaving.ended(link());

        assertThat(leaving.areThere()).isTrue();
        assertThat(ended()).containsExactly(other);
        assertThat(ended()).isEmpty();
    }

    private List<SocketLink> ended() {
        var ended = new ArrayList<SocketLink>();
        leaving.end(ended::add);
        return ended;
    }

    private static SocketLink link() {
        return new SocketLink("chat", InstantSource.system(), (link, text) -> {}, link -> {});
    }
}
