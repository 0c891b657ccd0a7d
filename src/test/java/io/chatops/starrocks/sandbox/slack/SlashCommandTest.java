package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.stage.Exchange;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SlashCommandTest extends SlackRoom {
    @Test
    void arrivesSignedWithEverythingThatSlackSends() {
        alice.types("#ops", "/starrocks create orders cu=8");

        assertThat(bot.last().path("command").asText()).isEqualTo("/starrocks");
        assertThat(bot.last().path("text").asText()).isEqualTo("create orders cu=8");
        assertThat(bot.last().path("channel_id").asText()).isEqualTo(ops);
        assertThat(bot.last().path("channel_name").asText()).isEqualTo("ops");
        assertThat(bot.last().path("user_id").asText()).isEqualTo(alice.id());
        assertThat(bot.last().path("trigger_id").asText()).isNotEmpty();
        assertThat(bot.last().path("response_url").asText()).startsWith("http://127.0.0.1:");
    }

    @Test
    void namesPeopleByIdWhenTheyAreMentioned() {
        alice.types("ops", "/starrocks share @bob <now>");

        assertThat(bot.last().path("text").asText()).isEqualTo("share <@" + bob.id() + "|bob> &lt;now&gt;");
    }

    @Test
    void anAnswerIsSeenByThePersonAloneUnlessItSaysOtherwise() {
        bot.on("slash_command", command -> "only you");
        alice.types("ops", "/starrocks help");
        bot.on("slash_command", command -> "{\"response_type\":\"in_channel\",\"text\":\"for all\"}");
        alice.types("ops", "/starrocks list");

        assertThat(alice.sees("ops")).containsExactly("only you", "/starrocks list", "for all");
        assertThat(bob.sees("ops")).containsExactly("/starrocks list", "for all");
    }

    @Test
    void anAnswerAfterThreeSecondsIsLostAndThePersonIsToldOfATimeout() {
        bot.on("slash_command", command -> {
            clock.advance(Duration.ofMillis(3001));
            return "too late";
        });

        alice.types("ops", "/starrocks create");

        assertThat(alice.sees("ops")).containsExactly("/starrocks failed with the error \"operation_timeout\"");
        assertThat(bob.sees("ops")).isEmpty();
    }

    @Test
    void aBotThatNeverAnswersIsNotWaitedForLonger() {
        var hasty = Settings.standard().withAcknowledgement(Duration.ofMillis(200));
        var never = new CountDownLatch(1);
        try (var impatient = SimulatedSlack.start(clock, hasty)) {
            var carol = impatient.workspace().person("carol", "en-US");
            impatient.workspace().channel("ops", carol);
            impatient.requestUrl(bot.url());
            bot.on("slash_command", command -> {
                try {
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return "";
            });

            carol.types("ops", "/starrocks create");

            assertThat(carol.sees("ops")).containsExactly("/starrocks failed with the error \"operation_timeout\"");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aFailingBotIsShownAsAnError() {
        bot.answersWith(500);

        alice.types("ops", "/starrocks create");

        assertThat(alice.sees("ops")).containsExactly("/starrocks failed with the error \"http_service_error\"");
    }

    @Test
    void aBotThatIsNotThereIsShownAsAnError() {
        bot.close();

        alice.types("ops", "/starrocks create");

        assertThat(alice.sees("ops")).containsExactly("/starrocks failed with the error \"dispatch_failed\"");
    }

    @Test
    void blocksThatSlackCannotShowAreTheBotsMistake() {
        bot.on("slash_command", command -> "{\"blocks\":[{\"type\":\"password\"}]}");

        alice.types("ops", "/starrocks create");

        assertThat(slack.ledger().mistakes())
                .singleElement()
                .asString()
                .contains("unsupported type: password [json-pointer:/blocks/0/type]");
    }

    @Test
    void theRequestUrlIsVerifiedByAChallenge() {
        bot.on("url_verification", challenge -> challenge.path("challenge").asText());
        assertThat(slack.verifiesRequestUrl()).isTrue();

        bot.on("url_verification", challenge -> "nothing");
        assertThat(slack.verifiesRequestUrl()).isFalse();
    }

    @Test
    void whatPassedIsFoundInTheLedgerAlsoBehindEscapes() {
        alice.types("ops", "/starrocks password S3cret \"&x");
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "fine"));

        assertThat(slack.ledger().containing(Exchange.Direction.TO_BOT, "S3cret \"&amp;x"))
                .hasSize(1);
        assertThat(slack.ledger().containing(Exchange.Direction.FROM_BOT, "S3cret"))
                .isEmpty();
        assertThat(slack.ledger().count("chat.postMessage")).isEqualTo(1);
    }
}
