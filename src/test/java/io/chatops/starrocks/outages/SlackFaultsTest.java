package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Delivery;
import io.chatops.starrocks.sandbox.slack.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack fails: people get their answer another way or on the next try, and nothing is done twice. */
class SlackFaultsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Outage outage =
            Outage.idle("jdbc:h2:mem:slack-" + System.nanoTime(), World.standard(), PlainSetup.STANDARD_KEYS);

    @BeforeEach
    void begin() {
        outage.starts();
    }

    @AfterEach
    void close() {
        outage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired_trigger_id", "exchanged_trigger_id", "internal_error"})
    void formThatCouldNotBeOpenedIsOfferedAgain(String error) {
        outage.slack.faults().refuses("views.open", 1, error);

        outage.alice.types(outage.channel, "/starrocks create rain");
        outage.alice.awaitsMessage(outage.channel, "The form could not be opened", Outage.PATIENCE);
        assertThat(outage.bob.sees(outage.channel)).as("a private answer").isEmpty();
        outage.alice.presses(outage.channel, "Continue");

        outage.walksOn("Summary").submits();
        outage.awaitsCard("rain: please confirm");
    }

    @Test
    void lostAnswerToOpeningIsOfferedAgainToo() {
        outage.slack.faults().breaks("views.open", 1);

        outage.alice.types(outage.channel, "/starrocks create rain");
        outage.alice.awaitsMessage(outage.channel, "The form could not be opened", Outage.PATIENCE);
        outage.alice.presses(outage.channel, "Continue");

        assertThat(outage.page("Region").labels()).contains("Region");
    }

    @Test
    void botThatIsNotInTheChannelSaysSoAndKeepsTheDraft() {
        outage.walksTo("Summary", "rain");
        outage.slack.workspace().botMembership(outage.channel, false);

        outage.alice.modal().submits();
        outage.awaits("the advice", () -> modalSays("invite the bot with /invite"));
        assertThat(outage.creates()).isEmpty();
        outage.slack.workspace().botMembership(outage.channel, true);
        outage.alice.modal().closes();
        outage.alice.awaitsMessage(outage.channel, "Your draft is kept", Outage.PATIENCE);
        outage.alice.presses(outage.channel, "Continue");
        outage.walksOnOrStays("Summary").submits();
        outage.awaitsCard("rain: please confirm");
        outage.confirms();

        outage.passesUntilCard(TEN_SECONDS, "rain: running");
        assertThat(outage.creates()).hasSize(1);
    }

    @Test
    void summaryThatCouldNotBePostedIsPostedOnTheNextTryOnce() {
        outage.walksTo("Summary", "rain");
        outage.slack.faults().breaks("chat.postMessage", 1);

        outage.alice.modal().submits();
        outage.awaits("the advice", () -> modalSays("The summary could not be posted"));
        outage.alice.modal().closes();
        outage.alice.awaitsMessage(outage.channel, "Your draft is kept", Outage.PATIENCE);
        outage.alice.presses(outage.channel, "Continue");
        outage.walksOnOrStays("Summary").submits();
        outage.awaitsCard("rain: please confirm");
        outage.confirms();

        outage.passesUntilCard(TEN_SECONDS, "rain: running");
        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http 500", "internal_error", "dropped", "rate limited"})
    void cardCatchesUpWhenSlackTakesEditsAgain(String trouble) {
        outage.asksFor("rain");
        switch (trouble) {
            case "http 500" -> outage.slack.faults().breaks("chat.update", 100);
            case "dropped" -> outage.slack.faults().drops("chat.update", 100);
            case "rate limited" -> outage.slack.faults().rateLimits("chat.update", 100, 60);
            default -> outage.slack.faults().refuses("chat.update", 100, trouble);
        }

        outage.confirms();
        outage.passesUntil(
                TEN_SECONDS,
                "the run",
                () -> outage.alice.sees(outage.channel).stream().anyMatch(text -> text.contains("is running")));
        assertThat(outage.cardSays("please confirm")).as("the card is behind").isTrue();
        outage.alice.presses(outage.channel, "Create");
        outage.alice.awaitsMessage(outage.channel, "not possible any more", Outage.PATIENCE);
        outage.slack.faults().clears("chat.update");

        outage.passesUntilCard(SECOND, "rain: running");
        assertThat(outage.creates()).hasSize(1);
    }

    @Test
    void shortRateLimitIsWaitedFor() {
        outage.slack.faults().rateLimits("chat.postMessage", 1, 1);

        outage.asksFor("rain");

        assertThat(outage.slack.ledger().of("chat.postMessage"))
                .extracting(exchange -> exchange.status())
                .containsExactly(429, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "missing_scope", "internal_error"})
    void personOfWhomSlackTellsNothingIsServedInEnglish(String error) {
        outage.slack.faults().refuses("users.info", 100, error);

        outage.orders("rain");

        outage.passesUntilCard(TEN_SECONDS, "rain: running");
    }

    @Test
    void deadReplyAddressFallsBackToAMessageForThePersonAlone() {
        outage.slack.faults().killsResponseUrls(10);

        outage.alice.types(outage.channel, "/starrocks help");

        assertThat(outage.alice
                        .awaitsMessage(outage.channel, "StarRocks on Alibaba Cloud, from chat", Outage.PATIENCE)
                        .onlyForThem())
                .isTrue();
        assertThat(outage.bob.sees(outage.channel)).isEmpty();
    }

    @Test
    void deadReplyAddressOutsideTheChannelFallsBackToADirectMessage() {
        outage.slack.faults().killsResponseUrls(10);
        outage.slack.workspace().botMembership(outage.channel, false);

        outage.alice.types(outage.channel, "/starrocks help");

        outage.alice.awaitsMessage(Person.BOT, "StarRocks on Alibaba Cloud", Outage.PATIENCE);
    }

    @Test
    void deliveriesThatComeTwiceAreCarriedOutOnce() {
        outage.walksTo("Summary", "rain");
        outage.slack.faults().duplicatesNext(Delivery.VIEW_SUBMISSION);
        outage.alice.modal().submits();
        outage.awaitsCard("please confirm");
        outage.slack.faults().duplicatesNext(Delivery.BLOCK_ACTIONS);
        outage.confirms();

        outage.passesUntilCard(TEN_SECONDS, "rain: running");
        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
        assertThat(outage.alice.screen(outage.channel).messages())
                .filteredOn(message -> message.text().contains("Digest "))
                .hasSize(1);
    }

    @Test
    void botIsNotReadyBeforeSlackAccepted() throws Exception {
        outage.stops();
        outage.slack.faults().breaks("auth.test", 2);

        outage.starts();
        assertThat(readiness()).isEqualTo(503);
        outage.awaits("the second question", () -> outage.slack.ledger().count("auth.test") >= 2);
        outage.awaits("ready", () -> outage.slack.ledger().count("auth.test") >= 4);

        var ready = outage.slack.workspace().eventually(() -> readinessIs(200), Outage.PATIENCE);
        assertThat(ready).isTrue();
    }

    private boolean modalSays(String words) {
        return outage.alice.hasModal() && outage.alice.modal().text().contains(words);
    }

    private boolean readinessIs(int status) {
        try {
            return readiness() == status;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int readiness() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + outage.port() + "/readyz"))
                .timeout(TEN_SECONDS)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
