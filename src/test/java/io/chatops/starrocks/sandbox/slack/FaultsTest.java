package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FaultsTest extends SlackRoom {
    @Test
    void arrangedTroubleComesInOrderAndThenItIsOver() {
        slack.faults().rateLimits("chat.postMessage", 1, 7);
        slack.faults().refuses("chat.postMessage", 1, "fatal_error");
        slack.faults().breaks("chat.postMessage", 1);

        var limited = bot.post(slack.apiUrl() + "chat.postMessage", "", "application/x-www-form-urlencoded");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).contains("7");
        assertThat(bot.call("chat.postMessage", Map.of()).path("error").asText())
                .isEqualTo("fatal_error");
        assertThat(bot.post(slack.apiUrl() + "chat.postMessage", "", "text/plain")
                        .statusCode())
                .isEqualTo(500);
        assertThat(alice.sees("ops")).isEmpty();
        assertThat(bot.call("chat.postMessage", Map.of("channel", ops, "text", "fine"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aDroppedConnectionDidNothingALostAnswerDidTheWork() {
        var message = Map.of("channel", ops, "text", "hello");
        slack.faults().drops("chat.postMessage", 1);
        assertThatThrownBy(() -> bot.call("chat.postMessage", message)).isInstanceOf(UncheckedIOException.class);
        assertThat(alice.sees("ops")).isEmpty();

        slack.faults().losesAnswer("chat.postMessage", 1);
        assertThatThrownBy(() -> bot.call("chat.postMessage", message)).isInstanceOf(UncheckedIOException.class);
        assertThat(alice.sees("ops")).containsExactly("hello");
    }

    @Test
    void aHeldCallGoesOnWhenItIsReleased() throws Exception {
        try (var gate = slack.faults().holds("chat.postMessage")) {
            var held = CompletableFuture.supplyAsync(
                    () -> bot.call("chat.postMessage", Map.of("channel", ops, "text", "slow")));
            gate.awaitCaller();
            assertThat(alice.sees("ops")).isEmpty();

            gate.release();

            assertThat(held.get(10, TimeUnit.SECONDS).path("ok").asBoolean()).isTrue();
            assertThat(alice.sees("ops")).containsExactly("slow");
        }
    }

    @Test
    void aDeadResponseUrlAnswersNotFound() {
        alice.types("ops", "/starrocks list");
        slack.faults().killsResponseUrls(1);

        assertThat(bot.respond(bot.last(), "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(bot.respond(bot.last(), "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void twoPeopleMayPressAtTheSameMoment() throws Exception {
        var blocks = "[" + actions(button("Approve", "yes")) + "]";
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "t", "blocks", blocks));
        var bothThere = new CountDownLatch(2);
        bot.on("block_actions", press -> {
            bothThere.countDown();
            try {
                bothThere.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "";
        });

        var first = CompletableFuture.runAsync(() -> alice.presses("ops", "Approve"));
        var second = CompletableFuture.runAsync(() -> bob.presses("ops", "Approve"));
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);

        assertThat(bothThere.getCount()).isZero();
        assertThat(bot.received())
                .extracting(press -> press.at("/user/name").asText())
                .containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void aClickMayArriveTwice() {
        var blocks = "[" + actions(button("Create", "go")) + "]";
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "t", "blocks", blocks));
        slack.faults().duplicatesNext(Delivery.BLOCK_ACTIONS);

        alice.presses("ops", "Create");
        assertThat(bot.received()).hasSize(2);
        assertThat(bot.received().get(0)).isEqualTo(bot.received().get(1));
        alice.presses("ops", "Create");
        assertThat(bot.received()).hasSize(3);
    }
}
