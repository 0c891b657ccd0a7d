package io.chatops.starrocks.sandbox.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private final DingTalkRoom room = new DingTalkRoom(Settings.standard());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void wrongSecretGetsNoToken() throws Exception {
        var asked = Json.object().put("appKey", room.settings.clientId()).put("appSecret", "wrong");
        var answer = room.call("POST", OpenApi.TOKEN, "", asked);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).isEqualTo("invalidClientIdOrSecret");
    }

    @Test
    void tokenStaysTheSameWithinItsLifeAndIsRenewedByAsking() throws Exception {
        var first = room.token();
        room.clock.advance(Duration.ofMinutes(119));
        assertThat(room.token()).isEqualTo(first);
        room.clock.advance(Duration.ofMinutes(119));
        assertThat(room.token()).isEqualTo(first);
        room.clock.advance(Duration.ofMinutes(121));
        assertThat(room.token()).isNotEqualTo(first);
    }

    @Test
    void callWithoutALiveTokenIsRefused() throws Exception {
        var answer = room.call("POST", DingTalkRoom.PUSH, "stale", room.markdown("hello"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("code").asText()).isEqualTo("InvalidAuthentication");
    }

    @Test
    void pushReachesThePersonAndNamesWhoCannotGetIt() throws Exception {
        room.dingTalk.workspace().controlsFlow(room.li);
        var answer = room.pushes("你好", room.wang.staffId(), "nobody", room.li.staffId());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("invalidStaffIdList").toString()).isEqualTo("[\"nobody\"]");
        assertThat(answer.body().path("flowControlledStaffIdList").toString())
                .isEqualTo("[\"" + room.li.staffId() + "\"]");
        assertThat(room.wang.sees(Person.BOT)).containsExactly("你好");
        assertThat(room.li.sees(Person.BOT)).isEmpty();
    }

    @Test
    void parameterOfMoreThanFifteenThousandBytesIsRefused() throws Exception {
        assertThat(room.pushes("字".repeat(4990), room.wang.staffId()).status()).isEqualTo(200);
        assertThat(room.pushes("字".repeat(5000), room.wang.staffId()).status()).isEqualTo(400);
    }

    @Test
    void moreThanTwentyPeopleAreTooMany() throws Exception {
        var many = new String[21];
        Arrays.fill(many, room.wang.staffId());
        assertThat(room.pushes("hello", many).status()).isEqualTo(400);
    }

    @Test
    void twentyFirstMessageOfAMinuteToAGroupIsTooFast() throws Exception {
        var token = room.token();
        var body = room.markdown("hello").put("openConversationId", room.groupId);
        for (int i = 0; i < 20; i++) {
            room.clock.advance(Duration.ofSeconds(1));
            assertThat(room.call("POST", DingTalkRoom.GROUP_PUSH, token, body).status())
                    .isEqualTo(200);
        }
        var refused = room.call("POST", DingTalkRoom.GROUP_PUSH, token, body);
        assertThat(refused.body().path("code").asText()).isEqualTo("send.too.fast");
        room.clock.advance(Duration.ofMinutes(1));
        assertThat(room.call("POST", DingTalkRoom.GROUP_PUSH, token, body).status())
                .isEqualTo(200);
    }

    @Test
    void moreThanTwentyCallsASecondAreRefused() throws Exception {
        for (int i = 0; i < 20; i++) {
            room.pushes("hello", "nobody");
        }
        var refused = room.pushes("hello", "nobody");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("code").asText()).isEqualTo("Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
    }

    @Test
    void planOfTheMonthEndsAndBeginsAgain() throws Exception {
        try (var small = new DingTalkRoom(Settings.standard().withPlan(1, 3000))) {
            small.pushes("one", small.wang.staffId());
            var refused = small.pushes("two", small.wang.staffId());
            assertThat(refused.body().path("code").asText()).isEqualTo("Forbidden.AccessDenied.ApiCountLimitForOrg");
            small.clock.advance(Duration.ofDays(31));
            assertThat(small.pushes("three", small.wang.staffId()).status()).isEqualTo(200);
        }
    }

    @Test
    void cardIsDeliveredOnceUpdatedByKeyAndOverwrittenWithoutTheFlag() throws Exception {
        var token = room.token();
        var created = room.call("POST", OpenApi.CARDS + "/createAndDeliver", token, card("t-1"));
        assertThat(created.body()
                        .path("result")
                        .path("deliverResults")
                        .path(0)
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(room.call("POST", OpenApi.CARDS + "/createAndDeliver", token, card("t-1"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("param.cardAlreadyExist");

        var update = variables("t-1", "body", "changed");
        update.putObject("cardUpdateOptions").put("updateCardDataByKey", true);
        room.call("PUT", OpenApi.CARDS, token, update);
        assertThat(room.wang.card(Person.BOT).text()).isEqualTo("Title\nchanged");

        room.call("PUT", OpenApi.CARDS, token, variables("t-1", "body", "alone"));
        assertThat(room.wang.card(Person.BOT).text()).isEqualTo("alone");
    }

    @Test
    void cardForNobodyIsAGoodAnswerWithAFailedDelivery() throws Exception {
        var body = card("t-2").put("openSpaceId", "dtv1.card//IM_ROBOT.nobody");
        var answer = room.call("POST", OpenApi.CARDS + "/createAndDeliver", room.token(), body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).contains("\"success\":false");
    }

    @Test
    void pageInPlaceOfJsonIsWhatABannedAddressGets() throws Exception {
        room.dingTalk.faults().punishes(OpenApi.TOKEN, 1);
        var answer = room.call("POST", OpenApi.TOKEN, "", Json.object());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().isEmpty()).isTrue();
        assertThat(room.dingTalk.ledger().of(OpenApi.TOKEN).get(0).responseBody())
                .startsWith("<html>");
    }

    private ObjectNode card(String outTrackId) {
        var body = variables(outTrackId, "title", "Title")
                .put("cardTemplateId", room.settings.cardTemplateId())
                .put("callbackType", "STREAM")
                .put("openSpaceId", "dtv1.card//IM_ROBOT." + room.wang.staffId());
        ((ObjectNode) body.path("cardData").path("cardParamMap")).put("body", "Body");
        return body;
    }

    private static ObjectNode variables(String outTrackId, String name, String value) {
        var body = Json.object().put("outTrackId", outTrackId);
        body.putObject("cardData").putObject("cardParamMap").put(name, value);
        return body;
    }
}
