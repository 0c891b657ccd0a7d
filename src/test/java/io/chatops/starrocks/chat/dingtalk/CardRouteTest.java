package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Delivery;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In HTTP mode DingTalk is told where presses on cards go, before any card is taken. */
class CardRouteTest {
    private static final String REGISTER = "/v1.0/card/callbacks/register";

    private final WebRoom room = new WebRoom();
    private final Tries tries = new Tries();
    private final DingTalkSettings settings =
            room.settings.by(DingTalkSettings.Mode.HTTP).reachedAt(Optional.of(URI.create("https://bot.example.com/")));
    private final DingTalkCards cards = new DingTalkCards(settings, room.calls);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void cardsAreTakenOnceTheAddressIsRegisteredAndNotBefore() {
        assertThat(card("t-1")).isInstanceOf(Delivery.Failed.class);
        room.dingTalk.faults().refuses(REGISTER, 1, 400, "param.invalid");

        new CardRoute(room.web, settings.cardCallbacks().orElseThrow(), tries, new Random(1));
        tries.run();
        assertThat(card("t-2")).isInstanceOf(Delivery.Failed.class);
        tries.run();
        assertThat(card("t-3")).isInstanceOf(Delivery.Delivered.class);
        assertThat(tries.tasks).isEmpty();
    }

    @Test
    void pressesGoToOurPathInHttpModeAlone() {
        assertThat(settings.cardCallbacks()).contains(URI.create("https://bot.example.com/dingtalk/events"));
        assertThat(settings.by(DingTalkSettings.Mode.STREAM).cardCallbacks()).isEmpty();
        assertThat(settings.reachedAt(Optional.empty()).cardCallbacks()).isEmpty();
    }

    private Delivery card(String id) {
        return cards.toPerson(id, room.wang.staffId(), "summary", CardState.shared(Map.of("title", "hello")));
    }

    /** Tries when the test says so. */
    private static final class Tries implements Later {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void after(Duration time, Runnable task) {
            tasks.add(task);
        }

        void run() {
            tasks.remove().run();
        }

        @Override
        public void close() {
            tasks.clear();
        }
    }
}
