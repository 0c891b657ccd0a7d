package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Once;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack delivers twice, perhaps to two replicas, is done once; what somebody does twice is done twice. */
class RedeliveryTest {
    private static final String WHO = "\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ALICE\",\"team_id\":\"T0001\"}";
    private static final String VIEW =
            "\"view\":{\"id\":\"V9\",\"type\":\"modal\",\"hash\":\"h9\",\"callback_id\":\"form\","
                    + "\"private_metadata\":\"f-1\",\"blocks\":[],\"state\":{\"values\":{}}}";

    private final AtomicBoolean away = new AtomicBoolean();
    private final SlackRoom room = new SlackRoom();
    private SlackRoom other;

    @BeforeEach
    void enter() {
        other = room.anotherReplica(away);
    }

    @AfterEach
    void leave() {
        other.close();
        room.close();
    }

    @Test
    void aCommandThatComesToTwoReplicasIsDoneByOne() {
        room.sendsForm(command("t1"));
        assertThat(room.handler.next(Inbound.Command.class).doorway().trigger()).contains("t1");
        other.sendsForm(command("t1"));
        other.sendsForm(command("t2"));

        assertThat(other.handler.next(Inbound.Command.class).doorway().trigger())
                .contains("t2");
        assertThat(room.handler.seen).isEmpty();
        assertThat(other.handler.seen).isEmpty();
    }

    @Test
    void aPressThatComesToTwoReplicasIsDoneByOne() {
        room.interacts(press("t1"));
        room.handler.next(Inbound.Pressed.class);
        other.interacts(press("t1"));
        other.interacts(press("t2"));

        assertThat(other.handler.next(Inbound.Pressed.class).doorway().trigger())
                .contains("t2");
        assertThat(room.handler.seen).isEmpty();
        assertThat(other.handler.seen).isEmpty();
    }

    @Test
    void whatStoodOnAFormIsNotNotedAgainOverWhatIsNewer() {
        room.interacts(change("t1"));
        other.interacts(change("t1"));
        other.interacts(change("t2"));

        room.handler.next(Inbound.Changed.class);
        other.handler.next(Inbound.Changed.class);
        assertThat(room.handler.noted).hasSize(1);
        assertThat(other.handler.noted).hasSize(1);
        assertThat(other.handler.seen).isEmpty();
    }

    @Test
    void aFormThatIsSentOffTwiceIsAnsweredEachTimeSinceSlackWaitsForIt() {
        var sent = "{\"type\":\"view_submission\"," + WHO + ",\"trigger_id\":\"t1\"," + VIEW + "}";
        room.interacts(sent);
        other.interacts(sent);

        room.handler.next(Inbound.Submitted.class);
        other.handler.next(Inbound.Submitted.class);
    }

    @Test
    void aFormIsToldClosedOnce() {
        var closed = "{\"type\":\"view_closed\"," + WHO + "," + VIEW + "}";
        room.interacts(closed);
        room.handler.next(Inbound.Closed.class);
        other.interacts(closed);
        other.interacts(closed.replace("V9", "V10"));

        other.handler.next(Inbound.Closed.class);
        assertThat(other.handler.seen).isEmpty();
    }

    @Test
    void withoutTheDatabaseNothingIsDoneAndThePersonIsTold() {
        away.set(true);

        assertThat(other.interacts(press("t1")).statusCode()).isEqualTo(200);
        assertThat(other.slack.next("chat.postEphemeral").get("text"))
                .contains("The database cannot be reached, so nothing was done", "无法连接数据库");
        assertThat(other.sendsForm(command("t2")).statusCode()).isEqualTo(200);
        other.slack.next("chat.postEphemeral");
        assertThat(other.interacts(change("t3")).statusCode()).isEqualTo(200);
        assertThat(other.slack.next("chat.postMessage").get("channel")).isEqualTo("U0ALICE");

        assertThat(other.handler.seen).isEmpty();
        assertThat(other.handler.noted).isEmpty();
        away.set(false);
        other.interacts(press("t4"));
        other.handler.next(Inbound.Pressed.class);
    }

    @Test
    void ourPageIsDrawnAlsoWithoutTheDatabaseAndSaysThenWhatIsWrong() {
        away.set(true);
        var opened = "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"E1\",\"event\":"
                + "{\"type\":\"app_home_opened\",\"user\":\"U0ALICE\",\"tab\":\"home\"}}";
        other.sendsJson(opened);

        assertThat(other.handler.next(Inbound.HomeOpened.class).actor().user()).isEqualTo("U0ALICE");
    }

    private static String command(String trigger) {
        return "command=%2Fstarrocks&text=help&team_id=T0001&user_id=U0ALICE&channel_id=C7&trigger_id=" + trigger;
    }

    private static String press(String trigger) {
        return "{\"type\":\"block_actions\"," + WHO + ",\"trigger_id\":\"" + trigger + "\",\"channel\":{\"id\":\"C1\"},"
                + "\"container\":{\"type\":\"message\",\"message_ts\":\"5.5\",\"channel_id\":\"C1\"},"
                + "\"actions\":[{\"type\":\"button\",\"action_id\":\"a\",\"block_id\":\"b\",\"value\":\"v\"}]}";
    }

    private static String change(String trigger) {
        return "{\"type\":\"block_actions\"," + WHO + ",\"trigger_id\":\"" + trigger + "\"," + VIEW
                + ",\"actions\":[{\"type\":\"button\",\"action_id\":\"back\",\"block_id\":\"b\"}]}";
    }

    /** A store that all replicas share, and that one of them may lose. */
    record Losable(Once once, AtomicBoolean away) implements Once {
        @Override
        public boolean first(String key) {
            if (away.get()) {
                throw new Unavailable(new IllegalStateException("away"));
            }
            return once.first(key);
        }
    }
}
