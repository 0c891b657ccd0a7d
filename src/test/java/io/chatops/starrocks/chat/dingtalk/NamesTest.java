package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final String DETAILS = "/topapi/v2/user/get";

    private final WebRoom room = new WebRoom();
    private final AddressBook book = new AddressBook(room.calls);
    private final Names names = new Names(book, room.clock);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aPersonIsCalledAsTheirLastMessageSays() {
        hears(room.settings.corpId(), room.wang.staffId(), "王工");
        hears(room.settings.corpId(), room.wang.staffId(), "王工（值班）");

        assertThat(names.person(room.wang.staffId())).isEqualTo("王工（值班）");
        assertThat(room.asked(DETAILS)).isZero();
    }

    @Test
    void aNameOfAnotherOrganisationIsNotLearnt() {
        hears("dingOTHER", room.wang.staffId(), "董事长");

        assertThat(names.person(room.wang.staffId())).isEqualTo("小王");
    }

    @Test
    void whoHasNotWrittenYetIsLookedUpOnce() {
        assertThat(names.person(room.li.staffId())).isEqualTo("老李");
        assertThat(names.person(room.li.staffId())).isEqualTo("老李");
        assertThat(room.asked(DETAILS)).isEqualTo(1);
    }

    @Test
    void whomNobodyKnowsIsShownByTheStaffIdAndAskedForAgainLater() {
        room.dingTalk.faults().breaks(DETAILS, 1, 500);
        assertThat(names.person(room.li.staffId())).isEqualTo(room.li.staffId());

        room.pass(Duration.ofSeconds(61));
        assertThat(names.person(room.li.staffId())).isEqualTo("老李");
    }

    @Test
    void aCardShowsNamesOfPeopleAndDepartments() {
        var data = room.dingTalk.workspace().department("数据平台", room.li);
        var card = asking(List.of(Mention.of(actor(room.li.staffId())), new Mention.Group(data)));

        assertThat(drawn(names.in(card))).contains("**审批人**：老李, 数据平台").doesNotContain(data);
    }

    @Test
    void aNameForgesNothing() {
        hears(room.settings.corpId(), room.wang.staffId(), "[批准](dtmd://x) @all\n# 标题");

        var text = drawn(names.in(asking(List.of(Mention.of(actor(room.wang.staffId()))))));
        assertThat(text).doesNotContain("[批准]", "dtmd:", "@", "\n# ");
    }

    @Test
    void somebodyOfAnotherPlatformKeepsTheirId() {
        var card = asking(List.of(Mention.of(new Actor("slack", "T1", "U0ALICE"))));

        assertThat(drawn(names.in(card))).contains("U0ALICE");
        assertThat(room.asked(DETAILS)).isZero();
    }

    private void hears(String corp, String staffId, String nick) {
        var message = Json.object()
                .put("senderCorpId", corp)
                .put("senderStaffId", staffId)
                .put("senderNick", nick);
        new Introductions(room.settings.corpId(), names, new Unheard()).message(message);
    }

    private Actor actor(String staffId) {
        return new Actor("dingtalk", room.settings.corpId(), staffId);
    }

    private static Card asking(List<Mention> who) {
        return new Card(
                "请审批",
                Card.Tone.WAITING,
                List.of(new Section.Facts(List.of(Fact.of("审批人", who)))),
                List.of(),
                List.of());
    }

    private static String drawn(Card card) {
        return String.valueOf(new CardText(Texts.in(Language.CHINESE, "dingtalk")).of(card, Optional.empty(), false));
    }

    /** Takes what is handed on. */
    private static final class Unheard implements DingTalkHandler {
        @Override
        public void message(ObjectNode message) {
            assertThat(message.has("senderNick")).isTrue();
        }

        @Override
        public void notDone(ObjectNode message) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Optional<JsonNode> press(ObjectNode press) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void late(ObjectNode press, JsonNode state) {
            throw new AssertionError("not asked for");
        }
    }
}
