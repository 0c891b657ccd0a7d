package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.dingtalk.Reading.Refusal;
import io.chatops.starrocks.chat.dingtalk.RobotMessage.Content;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkInboundTest {
    private final DingTalkInbound inbound =
            new DingTalkInbound(DingTalkSettings.of("dingexampleclientid", Secret.of("s"), "dingCORP"));

    @Test
    void messageOfAGroupIsReadWithSenderRoomAndAddress() {
        var heard = heard(message());
        assertThat(heard.id()).isEqualTo("msgEXAMPLE==");
        assertThat(heard.sender()).isEqualTo(new RobotMessage.Sender("dingCORP", "user0123"));
        assertThat(heard.room()).isEqualTo(new RobotMessage.Room("cidEXAMPLE==", false));
        assertThat(heard.content()).isEqualTo(new Content.Words("创建 starrocks", Optional.empty()));
        assertThat(heard.answerAt())
                .contains(new SessionAddress(
                        Secret.of("https://oapi.dingtalk.com/robot/sendBySession?session=EXAMPLE"),
                        Instant.ofEpochMilli(1_700_005_400_000L)));
    }

    @Test
    void privateChatIsTheOneThatSaysSo() {
        assertThat(heard(message().put("conversationType", "1")).room().direct())
                .isTrue();
        assertThat(heard(message().put("conversationType", "3")).room().direct())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' create'|create",
                "'ＣＲＥＡＴＥ　８ＣＵ'|CREATE 8CU",
                "'确认：Ｋ７Ｑ２！'|确认:K7Q2!",
                "'a\u200bb\u2060c\ufeff'|abc",
                "'\u00a0列表\t'|列表"
            })
    void typedTextIsMadePlain(String typed, String plain) {
        var message = message();
        message.putObject("text").put("content", typed);
        assertThat(heard(message).content()).isEqualTo(new Content.Words(plain, Optional.empty()));
    }

    @Test
    void quotedMessageStandsBesideTheAnswer() {
        var message = message();
        var text = message.putObject("text").put("content", "2").put("isReplyMsg", true);
        text.putObject("repliedMsg").put("msgType", "text").putObject("content").put("text", "架构？");
        assertThat(heard(message).content()).isEqualTo(new Content.Words("2", Optional.of("架构?")));
        text.putObject("repliedMsg").put("msgType", "text").put("content", "plain");
        assertThat(heard(message).content()).isEqualTo(new Content.Words("2", Optional.of("plain")));
    }

    @Test
    void partsOfRichTextAreItsWords() {
        var message = message().put("msgtype", "richText");
        message.remove("text");
        var parts = message.putObject("content").putArray("richText");
        parts.addObject().put("text", "create");
        parts.addObject().put("type", "picture").put("downloadCode", "x");
        parts.addObject().put("text", "dev-01");
        assertThat(heard(message).content()).isEqualTo(new Content.Words("create dev-01", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "audio", "video", "file", "somethingNew"})
    void otherKindsAreKnownByTheirWord(String kind) {
        assertThat(heard(message().put("msgtype", kind)).content()).isEqualTo(new Content.Other(kind));
    }

    @Test
    void messageOverTheQuotaIsKnownAsSuch() {
        var message = message().put("errorCode", 20_001);
        message.remove("text");
        assertThat(heard(message).content()).isEqualTo(new Content.OverQuota());
    }

    @Test
    void messageWithoutTextOrAddressIsStillRead() {
        var message = message();
        message.remove("text");
        message.remove("sessionWebhook");
        assertThat(heard(message).content()).isEqualTo(new Content.Words("", Optional.empty()));
        assertThat(heard(message).answerAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "senderCorpId, OTHER_CORP",
        "chatbotCorpId, OTHER_CORP",
        "robotCode, OTHER_ROBOT",
        "senderStaffId, NO_STAFF_ID"
    })
    void whoIsNotOursOrUnknownIsRefused(String field, Refusal why) {
        var missing = message();
        missing.remove(field);
        assertThat(refused(missing)).isEqualTo(why);
        assertThat(refused(message().put(field, ""))).isEqualTo(why);
        if (why != Refusal.NO_STAFF_ID) {
            assertThat(refused(message().put(field, "another"))).isEqualTo(why);
        }
    }

    @Test
    void nicknameAndEncryptedIdAreNobody() {
        var message = message().put("senderNick", "user0456").put("senderId", "user0456");
        message.remove("senderStaffId");
        assertThat(refused(message)).isEqualTo(Refusal.NO_STAFF_ID);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasASentenceInBothLanguages(Refusal why) {
        assertThat(Texts.in(Language.ENGLISH).get(why.key())).isNotBlank();
        assertThat(Texts.in(Language.CHINESE).get(why.key())).isNotBlank();
    }

    @Test
    void pressIsReadWithParametersInsideOrBeside() {
        var params = "{\"nonce\":\"n-3\",\"form\":{\"p2_runMode\":{\"index\":1,\"value\":\"shared_data\"},"
                + "\"p2_name\":\"dev-01\",\"p2_ok\":true,\"p2_zones\":{\"index\":[0,1],\"value\":[\"h\",\"i\"]}}}";
        var inside = "{\"cardPrivateData\":{\"actionIds\":[\"primary\"],\"params\":" + params + "}}";
        var beside = "{\"cardPrivateData\":{\"actionIds\":[\"primary\"]},\"params\":" + params + "}";
        var expected = new CardPress(
                "dingCORP",
                "user0123",
                "srw-1",
                "primary",
                "n-3",
                Map.of("p2_runMode", "shared_data", "p2_name", "dev-01", "p2_ok", "true", "p2_zones", "h,i"));
        assertThat(inbound.press(press(inside))).isEqualTo(new Reading.Read<>(expected));
        assertThat(inbound.press(press(beside))).isEqualTo(new Reading.Read<>(expected));
    }

    @Test
    void pressWithoutAnythingReadableIsAPressOnNothing() {
        assertThat(inbound.press(press("not json")))
                .isEqualTo(new Reading.Read<>(new CardPress("dingCORP", "user0123", "srw-1", "", "", Map.of())));
    }

    @Test
    void pressOfAStrangerIsRefused() {
        assertThat(inbound.press(press("{}").put("corpId", "other")))
                .isEqualTo(new Reading.Refused<>(Refusal.OTHER_CORP, Optional.empty()));
        assertThat(inbound.press(press("{}").put("userId", "")))
                .isEqualTo(new Reading.Refused<>(Refusal.NO_STAFF_ID, Optional.empty()));
    }

    @Test
    void neitherTextNorAddressNorFieldsShowInALog() {
        var press = inbound.press(press("{\"cardPrivateData\":{\"params\":{\"form\":{\"p\":\"hidden-word\"}}}}"));
        var message = message();
        message.putObject("text").put("content", "hidden-word");
        assertThat(inbound.message(message).toString() + press)
                .doesNotContain("hidden-word")
                .doesNotContain("session=EXAMPLE");
    }

    private RobotMessage heard(ObjectNode message) {
        if (inbound.message(message) instanceof Reading.Read<RobotMessage> read) {
            return read.value();
        }
        throw new AssertionError("refused");
    }

    private Refusal refused(ObjectNode message) {
        if (inbound.message(message) instanceof Reading.Refused<RobotMessage> refused) {
            assertThat(refused.answerAt()).isPresent();
            return refused.why();
        }
        throw new AssertionError("read");
    }

    private static ObjectNode press(String content) {
        return Json.object()
                .put("outTrackId", "srw-1")
                .put("corpId", "dingCORP")
                .put("userId", "user0123")
                .put("content", content);
    }

    private static ObjectNode message() {
        return Json.readObject("""
                {"msgId":"msgEXAMPLE==","msgtype":"text","text":{"content":" 创建 starrocks"},
                 "conversationId":"cidEXAMPLE==","conversationType":"2","conversationTitle":"SRE on-call",
                 "chatbotCorpId":"dingCORP","chatbotUserId":"$:LWCP_v1:$bot","robotCode":"dingexampleclientid",
                 "senderStaffId":"user0123","senderUnionId":"u-xyz","senderId":"$:LWCP_v1:$enc","senderNick":"小王",
                 "senderCorpId":"dingCORP","isAdmin":true,"isInAtList":true,"createAt":1700000000000,
                 "sessionWebhook":"https://oapi.dingtalk.com/robot/sendBySession?session=EXAMPLE",
                 "sessionWebhookExpiredTime":1700005400000}
                """).orElseThrow();
    }
}
