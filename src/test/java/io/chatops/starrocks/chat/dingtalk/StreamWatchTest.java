package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.Turn.Taken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream is open while it is this replica's turn. The room's own client is not begun. */
class StreamWatchTest {
    private final StreamRoom room = new StreamRoom();
    private final OneTurn turn = new OneTurn();
    private final Looks looks = new Looks();
    private final StreamWatch watch = new StreamWatch(
            turn,
            room.settings.clientId(),
            () -> new StreamClient(
                    room.settings,
                    room.reception,
                    Traffic.NONE,
                    InstantSource.system(),
                    room.pauses,
                    new Random(7),
                    StreamRoom.QUICK),
            looks);

    @AfterEach
    void close() {
        watch.close();
        room.close();
    }

    @Test
    void opensTheStreamInItsTurnAndClosesItInAnothers() {
        watch.begin();
        assertThat(watch.ready()).isFalse();
        looks.look();
        links(1);
        holds(watch::ready);

        turn.answer = Taken.ANOTHERS;
        looks.look();
        links(0);
        assertThat(watch.ready()).isTrue();

        turn.answer = Taken.OURS;
        looks.look();
        links(1);
    }

    @Test
    void keepsWhatItHasWhileNobodyCanTellWhoseTurnItIs() {
        watch.begin();
        turn.answer = Taken.UNKNOWN;
        looks.look();
        assertThat(watch.ready()).isFalse();

        turn.answer = Taken.OURS;
        looks.look();
        links(1);
        turn.answer = Taken.UNKNOWN;
        looks.look();
        assertThat(room.gateway.links()).isEqualTo(1);
    }

    @Test
    void looksNoMoreAfterItsEndAndLeavesItsTurnOnlyThen() {
        watch.begin();
        looks.look();
        links(1);

        watch.close();
        links(0);
        assertThat(looks.tasks).isEmpty();
        assertThat(turn.left).isFalse();
        watch.leave();
        assertThat(turn.left).isTrue();
    }

    private void links(int many) {
        holds(() -> room.gateway.links() == many);
    }

    /** Looked at ever again: nothing tells when a side has noticed the beginning or the end of a connection. */
    private void holds(BooleanSupplier condition) {
        long end = System.nanoTime() + StreamRoom.SOON.toNanos();
        boolean held = condition.getAsBoolean();
        while (!held && System.nanoTime() < end) {
            held = room.dingTalk.workspace().eventually(condition, Duration.ofMillis(200));
        }
        assertThat(held).isTrue();
    }

    /** Looks when the test says so. */
    private static final class Looks implements Later {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void after(Duration time, Runnable task) {
            tasks.add(task);
        }

        void look() {
            tasks.remove().run();
        }

        @Override
        public void close() {
            tasks.clear();
        }
    }
}
