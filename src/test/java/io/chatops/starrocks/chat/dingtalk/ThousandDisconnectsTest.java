package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThousandDisconnectsTest {
    private static final int DISCONNECTS = 1000;

    /** A reset is not always told by the HTTP client before the next ping fails; with usual pings a test would wait for one too long. */
    private static final Timing OFTEN = new Timing(
            StreamRoom.QUICK.open(), Duration.ofSeconds(6), StreamRoom.QUICK.drain(), StreamRoom.QUICK.answer());

    @Test
    void noMessageIsLostOrDoneTwiceInAThousandRandomDisconnects() {
        var random = new Random(20_260_302);
        var said = new ArrayList<String>();
        try (var room = new StreamRoom(OFTEN, Duration.ZERO, 500).connected()) {
            for (int i = 0; i < DISCONNECTS; i++) {
                says(room, said, random.nextInt(3));
                int opened = room.gateway.opened();
                disconnect(room, random);
                says(room, said, random.nextInt(2));
                room.soon(() -> room.gateway.opened() > opened && room.gateway.links() == 1);
                if (random.nextInt(4) == 0) {
                    room.gateway.redelivers();
                }
            }
            settle(room, said.size());
            assertThat(room.handler.texts()).containsExactlyInAnyOrderElementsOf(said);
            assertThat(room.gateway.opened()).isGreaterThan(DISCONNECTS);
        }
    }

    private static void says(StreamRoom room, List<String> said, int times) {
        for (int i = 0; i < times; i++) {
            var text = "message " + said.size();
            said.add(text);
            (said.size() % 2 == 0 ? room.wang : room.li).says(Person.BOT, text);
        }
    }

    private static void disconnect(StreamRoom room, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> room.gateway.resets();
            case 1 -> room.gateway.closes(1001);
            case 2 -> {
                room.gateway.breaksOffNextPush();
                // a heartbeat is what breaks off in the middle
                room.gateway.pings();
            }
            default -> {
                room.gateway.disconnects();
                room.soon(() -> room.gateway.links() == 1);
                room.gateway.closesDrained();
            }
        }
    }

    /** DingTalk pushes again until all is acknowledged; what was acknowledged is done soon after. */
    private static void settle(StreamRoom room, int messages) {
        room.soon(() -> {
            room.gateway.redelivers();
            return room.gateway.unacknowledged() == 0;
        });
        room.soon(() -> room.handler.texts().size() >= messages);
    }
}
