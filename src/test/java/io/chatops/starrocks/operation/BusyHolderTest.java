package io.chatops.starrocks.operation;

import static io.chatops.starrocks.cloud.FakeCloud.created;
import static io.chatops.starrocks.cloud.FakeCloud.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.secret.PlainSecretBox;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The replica that holds a password has no thread free, for longer than the others leave an operation alone. */
class BusyHolderTest {
    private final WorkRoom room = new WorkRoom();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Worker holder = room.newWorker(room.journal, room.secrets, waiting::add);
    private final Worker other = room.newWorker(room.journal, new PlainSecretBox());

    @Test
    void nobodyIsAskedForAPasswordThatALivingReplicaHolds() {
        var ready = room.confirmed();

        passes(Duration.ofMinutes(2));
        assertThat(room.status(ready)).isEqualTo(Status.READY);
        works();

        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void whatTheServicePutOffIsNotGivenUpWhileALivingReplicaHoldsThePassword() {
        var ready = room.confirmed();
        room.cloud.create = creation -> room.cloud.creations.size() == 1 ? failed(Kind.THROTTLED) : created("c-later");
        holder.claim();
        works();
        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTING);

        passes(Duration.ofMinutes(2));
        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTING);
        works();

        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.creations).hasSize(2);
    }

    @Test
    void itIsAskedForAGraceAfterTheLastWordOfTheReplicaThatHeldIt() {
        var ready = room.confirmed();
        passes(Duration.ofMinutes(1));

        for (int second = 0; second < 7; second++) {
            room.moveClock(Duration.ofSeconds(1));
            other.tick();
        }
        assertThat(room.status(ready)).isEqualTo(Status.READY);
        room.moveClock(Duration.ofSeconds(3));
        other.tick();

        assertThat(room.status(ready)).isEqualTo(Status.AWAITING_SECRET);
        works();
        assertThat(room.cloud.creations).isEmpty();
    }

    @Test
    void aWordThatIsFreshIsNotWrittenAgain() {
        var ready = room.confirmed();

        holder.claim();
        room.moveClock(Duration.ofSeconds(1));
        holder.claim();

        assertThat(room.the(ready).due()).isEqualTo(ready.due());
    }

    /** Second by second; the other is always the first to look. */
    private void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            room.moveClock(Duration.ofSeconds(1));
            other.claim();
            other.tick();
            holder.claim();
            holder.tick();
        }
    }

    private void works() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
