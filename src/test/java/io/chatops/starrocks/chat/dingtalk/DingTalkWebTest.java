package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Delivery.Reason;
import io.chatops.starrocks.sandbox.dingtalk.Faults;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkWebTest {
    private final WebRoom room = new WebRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onePersonReadsWhatIsSentToThem() {
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO).delivered())
                .isTrue();
        assertThat(room.wang.sees(Person.BOT)).containsExactly("**hello**");
    }

    @Test
    void listsInAGoodAnswerAreFailures() {
        room.dingTalk.workspace().controlsFlow(room.li);
        var outcomes = room.web.toPeople(List.of(room.wang.staffId(), "nobody", room.li.staffId()), WebRoom.HELLO);
        assertThat(outcomes.get(room.wang.staffId())).isInstanceOf(Delivery.Delivered.class);
        assertThat(outcomes.get("nobody")).isEqualTo(new Delivery.Failed(Reason.NOT_A_MEMBER, "invalidStaffIdList"));
        assertThat(outcomes.get(room.li.staffId()))
                .isEqualTo(new Delivery.Failed(Reason.UNREACHABLE, "flowControlledStaffIdList"));
    }

    @Test
    void moreThanTwentyPeopleAreReachedInSeveralCalls() {
        var people = IntStream.range(0, 45)
                .mapToObj(
                        number -> room.dingTalk.workspace().person("p" + number).staffId())
                .toList();
        assertThat(room.web.toPeople(people, WebRoom.HELLO).values()).allMatch(Delivery::delivered);
        assertThat(room.asked(WebRoom.PUSH)).isEqualTo(3);
    }

    @Test
    void tokenIsAskedForOnceByManyAndAgainBeforeItsEnd() {
        var many = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> room.calls.call("POST", "/v1.0/none", Json.object()), StreamRoom.ASIDE))
                .toList();
        many.forEach(CompletableFuture::join);
        assertThat(room.asked(WebRoom.TOKEN)).isEqualTo(1);
        room.pass(Duration.ofMinutes(109));
        room.web.toPerson(room.wang.staffId(), WebRoom.HELLO);
        assertThat(room.asked(WebRoom.TOKEN)).isEqualTo(1);
        room.pass(Duration.ofMinutes(2));
        room.web.toPerson(room.wang.staffId(), WebRoom.HELLO);
        assertThat(room.asked(WebRoom.TOKEN)).isEqualTo(2);
    }

    @Test
    void tokenThatIsNotTakenIsReplacedOnce() {
        room.web.toPerson(room.wang.staffId(), WebRoom.HELLO);
        room.dingTalk.workspace().revokesToken();
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO).delivered())
                .isTrue();
        assertThat(room.asked(WebRoom.TOKEN)).isEqualTo(2);

        room.dingTalk.faults().breaks(WebRoom.PUSH, 2, 401);
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO).delivered())
                .isFalse();
        assertThat(room.asked(WebRoom.PUSH)).isEqualTo(5);
    }

    @Test
    void tokenThatCannotBeRenewedServesUntilItsEnd() {
        room.web.toPerson(room.wang.staffId(), WebRoom.HELLO);
        room.dingTalk.faults().breaks(WebRoom.TOKEN, 2, 503);
        room.pass(Duration.ofMinutes(115));
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO).delivered())
                .isTrue();
        room.pass(Duration.ofMinutes(10));
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO))
                .isEqualTo(new Delivery.Failed(Reason.UNREACHABLE, "http_5xx"));
    }

    @Test
    void wrongSecretIsToldAsSuch() {
        try (var other = new WebRoom(
                new Settings("dingsimulatedclient", "another", "c", "t", "s", Duration.ZERO, true, 5_000, 3_000))) {
            assertThat(other.web.toPerson("u", WebRoom.HELLO))
                    .isEqualTo(new Delivery.Failed(Reason.NOT_GRANTED, "invalidClientIdOrSecret"));
        }
    }

    @Test
    void twentyMessagesAMinuteGoToAConversationAndTheRestComesBack() {
        for (int i = 0; i < 20; i++) {
            room.pass(Duration.ofSeconds(1));
            assertThat(room.web.toGroup(room.group, WebRoom.HELLO).delivered()).isTrue();
        }
        assertThat(room.web.toGroup(room.group, WebRoom.HELLO))
                .isEqualTo(new Delivery.Failed(Reason.UNREACHABLE, DingTalkErrors.PACED));
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO).delivered())
                .isTrue();
        room.pass(Duration.ofSeconds(41));
        assertThat(room.web.toGroup(room.group, WebRoom.HELLO).delivered()).isTrue();
    }

    @Test
    void sixteenthCallOfASecondWaits() {
        var before = room.clock.instant();
        for (int i = 0; i < 40; i++) {
            assertThat(room.web.toPerson("nobody" + i, WebRoom.HELLO))
                    .isEqualTo(new Delivery.Failed(Reason.NOT_A_MEMBER, "invalidStaffIdList"));
        }
        assertThat(Duration.between(before, room.clock.instant())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void bannedAddressIsSilentForFiveMinutes() {
        room.dingTalk.faults().punishes(WebRoom.PUSH, 1);
        var banned = new Delivery.Failed(Reason.UNREACHABLE, DingTalkErrors.BANNED);
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO)).isEqualTo(banned);
        room.pass(Duration.ofMinutes(4));
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO)).isEqualTo(banned);
        assertThat(room.asked(WebRoom.PUSH)).isEqualTo(1);
        room.pass(Duration.ofMinutes(1));
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO).delivered())
                .isTrue();
    }

    @Test
    void lostAnswerIsAFailureAndNothingIsSentAgain() {
        room.dingTalk.faults().losesAnswer(WebRoom.PUSH, 1);
        assertThat(room.web.toPerson(room.wang.staffId(), WebRoom.HELLO))
                .isEqualTo(new Delivery.Failed(Reason.UNREACHABLE, DingTalkErrors.NO_ANSWER));
        assertThat(room.wang.sees(Person.BOT)).hasSize(1);
    }

    @Test
    void planThatIsUsedUpIsToldAndRefusedCallsAreNotCounted() {
        try (var small = new WebRoom(Settings.standard().withPlan(1, 3_000))) {
            small.web.toPerson(small.wang.staffId(), WebRoom.HELLO);
            assertThat(small.web.toPerson(small.wang.staffId(), WebRoom.HELLO))
                    .isEqualTo(new Delivery.Failed(Reason.UNREACHABLE, "Forbidden.AccessDenied.ApiCountLimitForOrg"));
            assertThat(small.quota.used()).isEqualTo(1);
        }
    }

    @Test
    void textBeyondTheLimitIsNotEvenSent() {
        var huge = new RobotText.Markdown("t", "字".repeat(5_000));
        assertThat(room.web.toPerson(room.wang.staffId(), huge))
                .isEqualTo(new Delivery.Failed(Reason.REFUSED, "too_long"));
        assertThat(room.web.toGroup(room.group, huge).delivered()).isFalse();
        assertThat(room.dingTalk.ledger().all()).isEmpty();
    }

    @Test
    void answerGoesToTheMessagesOwnChatAndMentionsPeople() {
        var address = address();
        assertThat(room.web
                        .answer(address, room.group, WebRoom.HELLO, List.of(room.wang.staffId()))
                        .delivered())
                .isTrue();
        var seen = room.li.messages("SRE");
        assertThat(seen.get(seen.size() - 1).at()).containsExactly(room.wang.staffId());
        assertThat(seen.get(seen.size() - 1).text()).contains("@" + room.wang.staffId());
    }

    @Test
    void answerAfterItsTimeIsNotSent() {
        var address = address();
        room.pass(Duration.ofMinutes(90));
        assertThat(room.web.answer(address, room.group, WebRoom.HELLO, List.of()))
                .isEqualTo(new Delivery.Failed(Reason.GONE, "address_not_allowed"));
        assertThat(room.asked(Faults.SESSION_WEBHOOK)).isZero();
    }

    @Test
    void errorOfAWebhookHasAGoodStatus() {
        var stale = new SessionAddress(
                Secret.of(room.dingTalk.apiUrl() + "/robot/sendBySession?session=none"),
                room.clock.instant().plusSeconds(60));
        assertThat(room.web.answer(stale, room.group, WebRoom.HELLO, List.of()))
                .isEqualTo(new Delivery.Failed(Reason.GONE, "300001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/sendBySession?session=s",
                "https://oapi.dingtalk.com.example.org/robot/sendBySession",
                "https://oapi.dingtalk.com@example.org/",
                "https://user@oapi.dingtalk.com/",
                "https://oapi.dingtalk.com:8443/",
                "https://169.254.169.254/latest",
                "http://127.0.0.1:1/",
                "file:///etc/passwd",
                "not an address"
            })
    void webhookOfAStrangerIsNotFollowed(String webhook) {
        var real = DingTalkSettings.of("c", Secret.of("s"), "corp");
        var address =
                new SessionAddress(Secret.of(webhook), room.clock.instant().plusSeconds(60));
        assertThat(address.at(room.clock.instant(), real)).isEmpty();
        assertThat(address.toString()).doesNotContain(webhook);
    }

    @Test
    void webhookOfDingTalkIsFollowed() {
        var real = DingTalkSettings.of("c", Secret.of("s"), "corp");
        var webhook = "https://oapi.dingtalk.com/robot/sendBySession?session=EXAMPLE";
        assertThat(new SessionAddress(Secret.of(webhook), room.clock.instant().plusSeconds(60))
                        .at(room.clock.instant(), real))
                .contains(URI.create(webhook));
    }

    @Test
    void buttonsArriveAndSayWhatTheyStandFor() {
        for (int count = 1; count <= 5; count++) {
            var buttons = IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new RobotText.Button("No " + number, Links.saying("取消 " + number)))
                    .toList();
            var text = new RobotText.ActionCard("t", "Which?", buttons);
            assertThat(room.web.toPerson(room.wang.staffId(), text).delivered()).isTrue();
            assertThat(room.wang.messages(Person.BOT).get(count - 1).buttons()).hasSize(count);
        }
        room.wang.taps(Person.BOT, "No 5");
        assertThat(room.wang.sees(Person.BOT)).contains("取消 5");
    }

    @Test
    void cardIsDeliveredOnceAndChangedByKey() {
        var state = new CardState(
                Map.of("title", "Approve", "body", "pending"),
                Map.of(room.li.staffId(), Map.of("primaryText", "Approve it")));
        for (int i = 0; i < 2; i++) {
            assertThat(room.cards
                            .toGroup("c-1", room.group, "s", state, Map.of(room.li.staffId(), "老李"))
                            .delivered())
                    .isTrue();
        }
        assertThat(room.wang.messages("SRE")).hasSize(1);
        assertThat(room.wang.card("SRE").buttons()).isEmpty();
        assertThat(room.li.card("SRE").buttons()).containsExactly("Approve it");

        room.cards.change("c-1", CardState.shared(Map.of("body", "approved")));
        assertThat(room.li.card("SRE").text()).isEqualTo("Approve\napproved");
        assertThat(room.li.card("SRE").buttons()).containsExactly("Approve it");
    }

    @Test
    void cardForNobodyIsAFailureInAGoodAnswer() {
        assertThat(room.cards.toPerson("c-2", "nobody", "s", CardState.shared(Map.of("title", "t"))))
                .isEqualTo(new Delivery.Failed(Reason.REFUSED, "card_not_delivered"));
        assertThat(room.cards
                        .toPerson("c-3", room.wang.staffId(), "s", CardState.shared(Map.of("title", "t")))
                        .delivered())
                .isTrue();
    }

    /** The address that stands in the message which Wang's deed makes. */
    private SessionAddress address() {
        room.wang.mentions("SRE", "list");
        var pushed = room.dingTalk.ledger().of(StreamFrame.MESSAGES).get(0).requestBody();
        var message = StreamFrame.read(pushed)
                .flatMap(frame -> Json.readObject(frame.data()))
                .orElseThrow();
        return new SessionAddress(
                Secret.of(message.path("sessionWebhook").asText()),
                Instant.ofEpochMilli(message.path("sessionWebhookExpiredTime").asLong()));
    }
}
