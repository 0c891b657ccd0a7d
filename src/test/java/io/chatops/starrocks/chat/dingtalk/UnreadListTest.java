package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.store.memory.CaffeineMemory;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list that could not be read is said at its question, in words and on a card, and is never taken for an answer. */
class UnreadListTest {
    private static final Texts TEXTS = Texts.in(Language.CHINESE, DingTalkWeb.PLATFORM);

    private final WebRoom room = new WebRoom();
    private final Actor wang = new Actor("dingtalk", "corp", room.wang.staffId());
    private final Outlet outlet = new Outlet(room.web, "dingSANDBOX", room.clock, Later.onThread("later"));
    private final CaffeineMemory memory = new CaffeineMemory(room.clock);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Hearing handler = new Hearing(done, () -> {}, List.of(Option.unread("无法读取列表", "数据库")));
    private final FormInWords words = new FormInWords(outlet, new Speech(memory, Language.CHINESE), handler);
    private final DingTalkForms forms = new DingTalkForms(memory, new Random(1), outlet, words, words);

    @AfterEach
    void close() {
        outlet.close();
        room.close();
    }

    @Test
    void itIsSaidAboveTheQuestionAndIsNoEntry() {
        forms.open(wang, Fixtures.region(), false);

        assertThat(room.wang.sees(Person.BOT))
                .last()
                .asString()
                .contains("⚠️ 无法读取列表 数据库")
                .doesNotContain("1.");
        assertThat(open().listing().entries()).isEmpty();
    }

    @Test
    void whateverIsSaidThenIsNoAnswerAndIsToldWhy() {
        forms.open(wang, Fixtures.region(), false);
        for (var line : List.of("1", "hangzhou", "无法读取列表", "!unread")) {
            new FormTalk(handler, forms).heard(open(), line, TEXTS);
            assertThat(open().error(open().input("RegionId").orElseThrow())).contains("无法读取列表 数据库");
        }
        assertThat(open().answers()).isEmpty();
        assertThat(done).doesNotContain("submitted");
    }

    @Test
    void onACardTheQuestionIsTypedAndTheReasonStandsAbove() {
        forms.open(wang, Fixtures.region(), false);
        var view = new CardView(open().view(), "card", "salt");
        var face = new FormPage(handler::search).draw(view, open(), TEXTS).variables();

        assertThat(face.get("body")).startsWith("⚠️ Region：无法读取列表 数据库");
        assertThat(face.get("form"))
                .contains("\"label\":\"Region\",\"type\":\"TEXT\"")
                .doesNotContain("!unread");
        new FormPresses(handler, forms)
                .pressed(view, open(), Slot.PRIMARY, Map.of(CardForm.name(view.page(), "RegionId"), "!unread"), TEXTS);
        assertThat(open().error(open().input("RegionId").orElseThrow())).contains("无法读取列表 数据库");
        assertThat(done).doesNotContain("submitted");
    }

    private OpenForm open() {
        return forms.of(wang).orElseThrow();
    }
}
