package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.store.memory.CaffeineMemory;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks like a password is not taken from a card, where it would be kept and shown again. */
class FormPressesTest {
    private static final Actor WANG = new Actor("dingtalk", "corp", "wang");
    private static final String PASSWORD = "Secret#Word1";
    private static final Texts TEXTS = Texts.in(Language.ENGLISH, DingTalkWeb.PLATFORM);

    private final WebRoom room = new WebRoom();
    private final Outlet outlet = new Outlet(room.web, "dingSANDBOX", room.clock, Later.onThread("later"));
    private final CaffeineMemory memory = new CaffeineMemory(room.clock);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Hearing handler = new Hearing(done, () -> {});
    private final FormInWords words = new FormInWords(outlet, new Speech(memory, Language.ENGLISH), handler);
    private final DingTalkForms forms = new DingTalkForms(memory, new Random(1), outlet, words, form -> true);
    private final FormPresses presses = new FormPresses(handler, forms);
    private OpenForm open;
    private CardView view;

    @BeforeEach
    void opens() {
        var field =
                new Field.Text("reason", "Reason", Optional.empty(), false, Optional.empty(), Optional.empty(), 500);
        var form = new Form("f", "r1", "Why?", Optional.empty(), List.of(field), Optional.of("Reject"), "Close");
        forms.open(WANG, form, false);
        open = forms.of(WANG).orElseThrow();
        view = new CardView(open.view(), "card", "salt");
        view.turn("r1", 0, List.of("reason"));
    }

    @AfterEach
    void close() {
        outlet.close();
        room.close();
    }

    @Test
    void aPasswordIsNeitherSentOffNorKept() {
        presses.pressed(view, open, Slot.PRIMARY, Map.of(CardForm.name(1, "reason"), PASSWORD), TEXTS);

        assertThat(done).isEmpty();
        assertThat(open.answers()).isEmpty();
        assertThat(view.entered().value("reason")).isEmpty();
        assertThat(memory.find("dingtalk form", "wang").orElseThrow()).doesNotContain(PASSWORD);
    }

    @Test
    void anythingElseIsSentOff() {
        presses.pressed(view, open, Slot.PRIMARY, Map.of(CardForm.name(1, "reason"), "frozen this week"), TEXTS);

        assertThat(done).containsExactly("submitted");
    }
}
