package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.slack.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** People who confirm by two presses of one moment, again and again. */
final class DoublePresses {
    private final ChatRoom room;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    DoublePresses(ChatRoom room) {
        this.room = room;
    }

    /** Does so for this many, of which Alice and Bob ask for half each, both at the same time. */
    void confirmTwiceAtOnce(String name, int number) {
        int half = number / 2;
        CompletableFuture.allOf(of(room.alice(), name + "a", number - half), of(room.bob(), name + "b", half))
                .join();
    }

    private CompletableFuture<Void> of(Person person, String name, int times) {
        return CompletableFuture.runAsync(
                () -> IntStream.range(0, times).forEach(time -> confirmsTwiceAtOnce(person, name + time + "_")),
                task -> new Thread(task, person.name()).start());
    }

    /** Asks for an instance and confirms it from two windows at once. */
    private void confirmsTwiceAtOnce(Person person, String name) {
        WizardWalk.inEnglish(room, person, Wish.small(name)).begins().posts();
        var card = name + ": please confirm";
        room.awaits(person, card);
        var first = person.screen(room.channel());
        var second = person.inWindow(2).screen(room.channel());
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
        room.awaits("an answer to each second press", () -> answers() >= asked.size());
        assertThat(answers()).isEqualTo(asked.size());
        assertThat(room.orders())
                .extracting(
                        order -> order.body().orElseThrow().path("InstanceName").asText())
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(room.instances()).hasSameSizeAs(asked);
    }

    private long answers() {
        return room.count(room.alice(), PressStories.TOO_LATE) + room.count(room.bob(), PressStories.TOO_LATE);
    }
}
