package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ButtonStoryTest {
    private final QueryRoom room = new QueryRoom();
    private String channel = "";

    @BeforeEach
    void anInstance() {
        room.clear();
        channel = room.channel();
        room.has("cn-hangzhou", "c-aaaa", "orders_prod");
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void anAnswerIsNotShownWhereTheBotIsNot() {
        var elsewhere = room.slack.workspace().channelWithoutBot("elsewhere", room.alice);
        room.asks(room.alice, elsewhere, "/starrocks status orders_prod", "orders_prod: running");
        room.presses(room.alice, elsewhere, "Show to channel", "invite the bot with /invite");
        room.slack.workspace().botMembership(elsewhere, true);
        room.alice.presses(elsewhere, "Show to channel");
        room.alice.awaitsMessage(elsewhere, "Asked by", QueryRoom.PATIENCE);
    }

    @Test
    void aButtonOfLastNightSaysSoAndGivesItsLine() {
        room.asks(room.alice, channel, "/starrocks status orders_prod", "orders_prod: running");
        room.skip(Duration.ofMinutes(61));
        room.cloud.ledger().clear();
        var late = room.presses(room.alice, channel, "Compute groups", "more than an hour old");
        assertThat(late.text()).contains("/starrocks nodes c-aaaa --region cn-hangzhou");
        assertThat(room.cloud.ledger().all()).isEmpty();
        room.skip(Duration.ofHours(25));
        room.presses(room.alice, channel, "Compute groups", "not known any more");
    }

    @Test
    void inADirectMessageAnAnswerIsReplacedToo() {
        room.alice.says(Person.BOT, "starrocks status orders_prod");
        SeenMessage card = room.alice.awaitsMessage(Person.BOT, "orders_prod: running", QueryRoom.PATIENCE);
        assertThat(card.buttons()).doesNotContain("Show to channel");
        int before = room.alice.sees(Person.BOT).size();
        room.presses(room.alice, Person.BOT, "Compute groups", "Compute groups of orders_prod");
        assertThat(room.alice.sees(Person.BOT)).hasSize(before);
    }
}
