package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** People who confirm by two presses of one moment, again and again. */
final class DoublePresses {
    private final ChatRoom room;
    private final List<String> asked = new ArrayList<>();

    DoublePresses(ChatRoom room) {
        this.room = room;
    }

    /** Asks for an instance and confirms it from two windows at once. */
    void confirmsTwiceAtOnce(String name) {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(name)).begins().posts();
        var card = name + ": please confirm";
        room.awaits(room.alice(), card);
        var first = room.alice().screen(room.channel());
        var second = room.alice().inWindow(2).screen(room.channel());
        asked.add(name);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> first.presses("Create", card)),
                        CompletableFuture.runAsync(() -> second.presses("Create", card)))
                .join();
    }

    /** One order and one card for each, which says how it stands, and one answer for each press that came second. */
    void gaveOneInstanceEach() {
        for (var name : asked) {
            room.awaits(
                    "a card that tells the truth of " + name,
                    () -> room.sees(room.bob(), name + ": creating") || room.sees(room.bob(), name + ": running"));
            assertThat(room.count(room.bob(), "StarRocks instance " + name + ":"))
                    .as("cards of " + name)
                    .isEqualTo(1);
        }
        room.awaits(
                "an answer to each second press",
                () -> room.count(room.alice(), PressStories.TOO_LATE) >= asked.size());
        assertThat(room.count(room.alice(), PressStories.TOO_LATE)).isEqualTo(asked.size());
        assertThat(room.orders())
                .extracting(
                        order -> order.body().orElseThrow().path("InstanceName").asText())
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(room.instances()).hasSameSizeAs(asked);
    }
}
