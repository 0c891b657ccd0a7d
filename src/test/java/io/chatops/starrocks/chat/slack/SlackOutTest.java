package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineDrawings;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackOutTest {
    private static final Actor ALICE = new Actor("slack", "T0001", "U0ALICE");
    private static final Place CHANNEL = new Place("slack", "T0001", "C1", Optional.empty(), false);
    private static final Place DIRECT = new Place("slack", "T0001", "D1", Optional.empty(), true);
    private static final Attachment FILE = new Attachment("list.csv", "a,地\r\n");
    private static final Card HELLO = Card.saying(Card.Tone.GOOD, "Hello", "World");

    private final FakeSlack slack = new FakeSlack();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final ChatOut out =
            out(SlackSettings.http(Secret.of("xoxb-1"), Secret.of("k")).at(slack.api()));

    @AfterEach
    void leave() {
        slack.close();
    }

    @Test
    void postsTextAndBlocksWithTheToken() {
        var place = new Place("slack", "T0001", "C1", Optional.of("1.0"), false);
        assertThat(out.post(place, HELLO))
                .isEqualTo(new Delivery.Delivered(Optional.of(new MessageRef("slack", "T0001", "C1", "171.1"))));
        var call = slack.next("chat.postMessage");
        assertThat(call.authorization()).contains("Bearer xoxb-1");
        assertThat(call.get("thread_ts")).isEqualTo("1.0");
        assertThat(call.get("text")).contains("Hello", "World");
        assertThat(call.blocks()).hasSize(2);
    }

    @Test
    void editsWithTextAndBlocks() {
        assertThat(out.edit(new MessageRef("slack", "T0001", "C1", "9.9"), HELLO)
                        .delivered())
                .isTrue();
        var call = slack.next("chat.update");
        assertThat(call.get("ts")).isEqualTo("9.9");
        assertThat(call.get("text")).isNotEmpty();
        assertThat(call.blocks()).isNotEmpty();
    }

    @Test
    void editsEvenTheLongestCard() {
        assertThat(out.edit(new MessageRef("slack", "T0001", "C1", "9.9"), Fixtures.card("card-too-long"))
                        .delivered())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "not_in_channel,NOT_A_MEMBER",
        "channel_not_found,NOT_A_MEMBER",
        "message_not_found,GONE",
        "invalid_blocks,REFUSED",
        "invalid_auth,REFUSED",
        "internal_error,UNREACHABLE",
        "some_new_word,REFUSED"
    })
    void namesAFailureByWhatHelps(String word, Delivery.Reason reason) {
        slack.refuses("chat.postMessage", word);
        assertThat(out.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Failed(reason, word));
    }

    @Test
    void refusesToTakeAnAnswerThatIsNoJsonForSuccess() {
        slack.answers("chat.postMessage", "<html>");
        assertThat(out.post(CHANNEL, HELLO).delivered()).isFalse();
    }

    @Test
    void waitsAsLongAsSlackAsksAndSendsAgain() {
        slack.answers("chat.postMessage", new FakeSlack.Answer(429, "", Map.of("Retry-After", "3")));
        assertThat(out.post(CHANNEL, HELLO).delivered()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void givesUpWhenSlackAsksToWaitTooLong() {
        slack.answers("chat.postMessage", new FakeSlack.Answer(429, "", Map.of("Retry-After", "30")));
        assertThat(out.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Failed(Delivery.Reason.UNREACHABLE, "ratelimited"));
        assertThat(pauses).isEmpty();
    }

    @Test
    void sendsNothingAgainWhenNoAnswerCame() {
        slack.answers("chat.postMessage", new FakeSlack.Answer(503, "", Map.of()));
        assertThat(out.post(CHANNEL, HELLO)).isEqualTo(new Delivery.Failed(Delivery.Reason.UNREACHABLE, "http_5xx"));
        slack.next("chat.postMessage");
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void whispersOnceMoreWhenSlackWasBrokenSinceSomebodyWaits() {
        slack.answers("chat.postEphemeral", new FakeSlack.Answer(503, "", Map.of()));
        assertThat(out.whisper(ALICE, CHANNEL, Doorway.NONE, HELLO).delivered()).isTrue();
        slack.answers("chat.postMessage", new FakeSlack.Answer(503, "", Map.of()));
        assertThat(out.whisper(ALICE, DIRECT, Doorway.NONE, HELLO).delivered()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void whispersNoMoreThanTwice() {
        slack.answers("chat.postEphemeral", new FakeSlack.Answer(503, "", Map.of()));
        slack.answers("chat.postEphemeral", new FakeSlack.Answer(503, "", Map.of()));
        assertThat(out.whisper(ALICE, CHANNEL, Doorway.NONE, HELLO))
                .isEqualTo(new Delivery.Failed(Delivery.Reason.UNREACHABLE, "http_5xx"));
        slack.next("chat.postEphemeral");
        slack.next("chat.postEphemeral");
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void endsACallThatGetsNoAnswer() {
        var held = slack.holds("users.info");
        assertThat(out.person(ALICE).standing()).isEqualTo(Standing.UNKNOWN);
        held.countDown();
    }

    @Test
    void letsAFewMessagesPassAtOnceAndThenOneASecondInEachChannel() {
        for (int n = 0; n < 5; n++) {
            assertThat(out.post(CHANNEL, HELLO).delivered()).isTrue();
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        out.post(DIRECT, HELLO);
        assertThat(pauses).hasSize(2);
        now = now.plusSeconds(60);
        out.post(CHANNEL, HELLO);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void refusesAMessageThatWouldWaitTooLongInItsChannel() {
        Delivery last = new Delivery.Delivered(Optional.empty());
        for (int n = 0; n < 8; n++) {
            last = out.post(CHANNEL, HELLO);
        }
        assertThat(last).isEqualTo(new Delivery.Failed(Delivery.Reason.UNREACHABLE, "channel_busy"));
    }

    @Test
    void whispersByTheReplyAddressFirst() {
        assertThat(whisper(slack.hook("1")).delivered()).isTrue();
        var json = JsonParser.parseString(slack.next("hooks/1").get("json")).getAsJsonObject();
        assertThat(JsonTree.text(json, "response_type")).contains("ephemeral");
        assertThat(JsonTree.text(json, "replace_original")).contains("false");
        assertThat(json.getAsJsonArray("blocks")).isNotEmpty();
    }

    @Test
    void whispersByMessageWhenTheReplyAddressIsUsedUp() {
        for (int n = 0; n < 5; n++) {
            whisper(slack.hook("1"));
            slack.next("hooks/1");
        }
        whisper(slack.hook("1"));
        assertThat(slack.next("chat.postEphemeral").get("user")).isEqualTo("U0ALICE");
    }

    @Test
    void whispersByMessageWhenTheReplyAddressIsDead() {
        slack.answers("hooks/1", new FakeSlack.Answer(404, "expired_url", Map.of()));
        assertThat(whisper(slack.hook("1")).delivered()).isTrue();
        slack.next("hooks/1");
        slack.next("chat.postEphemeral");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/commands/1",
                "https://hooks.slack.com.evil.example/1",
                "https://hooks.slack.com@evil.example/1",
                "https://hooks.slack.com:8443/1",
                "http://hooks.slack.com/1",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "not an address"
            })
    void followsNoAddressOutsideSlack(String address) {
        whisper(address);
        slack.next("chat.postEphemeral");
        var settings = SlackSettings.http(Secret.of("t"), Secret.of("k")).at(slack.api());
        assertThat(new ReplyAddresses(settings, () -> now).take(address)).isEmpty();
    }

    @Test
    void followsSlacksOwnAddressesAndLoopbackOnlyBesideALocalApi() {
        var real = new ReplyAddresses(SlackSettings.http(Secret.of("t"), Secret.of("k")), () -> now);
        assertThat(real.take("https://hooks.slack.com/commands/1")).isPresent();
        assertThat(real.take("https://hooks.slack-gov.com/commands/1")).isPresent();
        assertThat(real.take(slack.hook("1"))).isEmpty();
    }

    @Test
    void whispersInADirectMessageWhenThePersonIsNotInTheChannel() {
        slack.refuses("chat.postEphemeral", "user_not_in_channel");
        assertThat(out.whisper(ALICE, CHANNEL, Doorway.NONE, HELLO).delivered()).isTrue();
        slack.next("chat.postEphemeral");
        assertThat(slack.next("chat.postMessage").get("channel")).isEqualTo("U0ALICE");
    }

    @Test
    void whispersByAnOrdinaryMessageWhereOnlyOnePersonIs() {
        out.whisper(ALICE, DIRECT, Doorway.NONE, HELLO);
        assertThat(slack.next("chat.postMessage").get("channel")).isEqualTo("D1");
    }

    @Test
    void putsAnAnswerInPlaceOfThePrivateOneWhoseButtonWasPressed() {
        var delivery = out.replace(ALICE, CHANNEL, new Doorway(Optional.empty(), Optional.of(slack.hook("1"))), HELLO);
        assertThat(delivery.delivered()).isTrue();
        var json = JsonParser.parseString(slack.next("hooks/1").get("json")).getAsJsonObject();
        assertThat(JsonTree.text(json, "replace_original")).contains("true");
    }

    @Test
    void showsAnAnswerAnewWhenThereIsNothingToReplaceAnyMore() {
        slack.answers("hooks/1", new FakeSlack.Answer(404, "expired_url", Map.of()));
        var delivery = out.replace(ALICE, CHANNEL, new Doorway(Optional.empty(), Optional.of(slack.hook("1"))), HELLO);
        assertThat(delivery.delivered()).isTrue();
        slack.next("hooks/1");
        assertThat(slack.next("chat.postEphemeral").get("user")).isEqualTo("U0ALICE");
    }

    @Test
    void sendsAFileToThePersonAloneAfterItsBytesAreUp() {
        slack.answers(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"upload_url\":\"" + slack.hook("up") + "\",\"file_id\":\"F1\"}");
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"D7\",\"ts\":\"1.1\"}");
        assertThat(out.hand(ALICE, CHANNEL, HELLO, FILE).delivered()).isTrue();
        assertThat(slack.next("files.getUploadURLExternal").get("length")).isEqualTo("7");
        assertThat(slack.next("hooks/up").get("json")).isEqualTo("a,地\r\n");
        assertThat(slack.next("chat.postMessage").get("channel")).isEqualTo("U0ALICE");
        var completed = slack.next("files.completeUploadExternal");
        assertThat(completed.get("channel_id")).isEqualTo("D7");
        assertThat(completed.get("files")).contains("F1", "list.csv");
    }

    @Test
    void showsNothingOfAFileThatItMayNotSend() {
        slack.refuses("files.getUploadURLExternal", "missing_scope");
        assertThat(out.hand(ALICE, CHANNEL, HELLO, FILE))
                .isEqualTo(new Delivery.Failed(Delivery.Reason.NOT_GRANTED, "missing_scope"));
        slack.next("files.getUploadURLExternal");
        assertThat(slack.pending()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.slack.com.evil.example/1",
                "http://files.slack.com/1",
                "https://files.slack.com@evil.example/1",
                "http://169.254.169.254/latest",
                "not an address"
            })
    void sendsNoBytesOutsideSlack(String address) {
        slack.answers(
                "files.getUploadURLExternal", "{\"ok\":true,\"upload_url\":\"" + address + "\",\"file_id\":\"F1\"}");
        assertThat(out.hand(ALICE, CHANNEL, HELLO, FILE).delivered()).isFalse();
        slack.next("files.getUploadURLExternal");
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void opensAFormWithATrigger() {
        var opened = out.open(trigger("t1"), ALICE, Fixtures.region());
        assertThat(opened.ref()).contains(new FormRef("slack", "T0001", "V1", Optional.of("h1")));
        assertThat(slack.next("views.open").get("trigger_id")).isEqualTo("t1");
    }

    @Test
    void tellsThatATriggerIsOver() {
        slack.refuses("views.open", "expired_trigger_id");
        assertThat(out.open(trigger("t1"), ALICE, Fixtures.region()).failure())
                .contains(new Delivery.Failed(Delivery.Reason.GONE, "expired_trigger_id"));
        assertThat(out.open(Doorway.NONE, ALICE, Fixtures.region()).failure())
                .contains(new Delivery.Failed(Delivery.Reason.GONE, "no_trigger"));
    }

    @Test
    void showsAFormOnlyInPlaceOfWhatWasSeen() {
        slack.refuses("views.update", "hash_conflict");
        var ref = new FormRef("slack", "T0001", "V1", Optional.of("h7"));
        try (var log = new LogLines()) {
            assertThat(out.show(ref, Fixtures.region()))
                    .isEqualTo(new Delivery.Failed(Delivery.Reason.OUTDATED, "hash_conflict"));
            assertThat(log.text())
                    .contains("shows something newer method=views.update")
                    .doesNotContain("refused");
        }
        assertThat(slack.next("views.update").get("hash")).isEqualTo("h7");
    }

    @Test
    void handsBackAFormThatCannotFit() {
        var unfit = new Field.LiveChoice(
                "V", "V", Optional.empty(), true, Optional.of(Option.of("v".repeat(151), "v")), false, "");
        var form = new Form("f", "r", "t", Optional.empty(), List.of(unfit), Optional.of("s"), "c");
        var refused = new Delivery.Failed(Delivery.Reason.REFUSED, "unfit");
        assertThat(out.open(trigger("t1"), ALICE, form).failure()).contains(refused);
        assertThat(out.show(new FormRef("slack", "T0001", "V1", Optional.empty()), form))
                .isEqualTo(refused);
    }

    @Test
    void publishesThePageOfAPerson() {
        assertThat(out.publishHome(ALICE, HELLO).delivered()).isTrue();
        var call = slack.next("views.publish");
        assertThat(call.get("user_id")).isEqualTo("U0ALICE");
        assertThat(JsonTree.text(call.view(), "type")).contains("home");
    }

    @Test
    void asksAboutAPersonOnceAnHour() {
        var person = out.person(ALICE);
        assertThat(person).isEqualTo(new Person(ALICE, Language.CHINESE, ZoneId.of("Asia/Shanghai"), Standing.MEMBER));
        assertThat(slack.next("users.info").get("include_locale")).isEqualTo("true");
        out.person(ALICE);
        assertThat(slack.pending()).isEmpty();
        now = now.plus(Duration.ofMinutes(61));
        out.person(ALICE);
        slack.next("users.info");
    }

    @Test
    void asksAgainSoonAfterAFailure() {
        slack.refuses("users.info", "internal_error");
        assertThat(out.person(ALICE).standing()).isEqualTo(Standing.UNKNOWN);
        now = now.plusSeconds(16);
        assertThat(out.person(ALICE).standing()).isEqualTo(Standing.MEMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"team_id\":\"T0001\",\"is_restricted\":true;GUEST",
                "\"team_id\":\"T0001\",\"is_ultra_restricted\":true;GUEST",
                "\"team_id\":\"T0001\",\"is_bot\":true;BOT",
                "\"team_id\":\"T0001\",\"deleted\":true;OUTSIDER",
                "\"team_id\":\"T0001\",\"is_stranger\":true;OUTSIDER",
                "\"team_id\":\"T9\";OUTSIDER",
                "\"team_id\":\"T9\",\"enterprise_user\":{\"teams\":[\"T0001\"]};MEMBER"
            })
    void knowsWhereAPersonBelongs(String told, Standing standing) {
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"tz\":\"Nowhere/At all\"," + told + "}}");
        assertThat(out.person(ALICE).standing()).isEqualTo(standing);
    }

    private Delivery whisper(String address) {
        return out.whisper(ALICE, CHANNEL, new Doorway(Optional.empty(), Optional.of(address)), HELLO);
    }

    @Test
    void showsAgainOnlyOverWhatItShowedItself() {
        var ref = new FormRef("slack", "T0001", "V1", Optional.of("h0"));
        assertThat(out.showAgain(ref, Fixtures.region()))
                .isEqualTo(new Delivery.Failed(Delivery.Reason.OUTDATED, "not_shown"));

        out.show(ref, Fixtures.region());
        assertThat(slack.next("views.update").get("hash")).isEqualTo("h0");
        assertThat(out.showAgain(ref, Fixtures.region()).delivered()).isTrue();
        assertThat(slack.next("views.update").get("hash")).isNotEqualTo("h0").isNotNull();
    }

    @Test
    void speaksTheConfiguredLanguageWhereSlackDoesNotTell() {
        slack.refuses("users.info", "internal_error");

        var settings = SlackSettings.http(Secret.of("t"), Secret.of("k")).at(slack.api());
        assertThat(out(settings.speaking(Language.CHINESE)).person(ALICE).language())
                .isEqualTo(Language.CHINESE);
    }

    private static Doorway trigger(String trigger) {
        return new Doorway(Optional.of(trigger), Optional.empty());
    }

    private ChatOut out(SlackSettings settings) {
        var web = new SlackWeb(settings, pauses::add, Duration.ofSeconds(4));
        var cards = new SlackCards("(cut)");
        var messages = new SlackMessages(
                web,
                cards,
                new ReplyAddresses(settings, () -> now),
                new ChannelPace(() -> now, Duration.ofSeconds(4)),
                pauses::add);
        return new SlackOut(
                messages,
                new SlackFiles(settings, web, messages),
                new SlackViews(web, new SlackForms("(cut)"), cards, new CaffeineDrawings(() -> now)),
                new SlackPeople(web, () -> now, settings.otherwise()));
    }
}
