package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.store.memory.CaffeineMemory;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which form a person is answering, while pages come from more than one thread. */
class DingTalkFormsTest {
    private static final Actor WANG = new Actor("dingtalk", "corp", "wang");

    private final WebRoom room = new WebRoom();
    private final Outlet outlet = new Outlet(room.web, "dingSANDBOX", room.clock, Later.onThread("later"));
    private final CaffeineMemory memory = new CaffeineMemory(room.clock);
    private final FormInWords words = new FormInWords(
            outlet, new Speech(memory, Language.ENGLISH), new Hearing(new CopyOnWriteArrayList<>(), () -> {}));
    private final List<Thread> core = new CopyOnWriteArrayList<>();
    private final DingTalkForms forms = new DingTalkForms(memory, new Random(1), outlet, words, this::ask);

    @AfterEach
    void close() {
        outlet.close();
        room.close();
    }

    @Test
    void aPageThatComesWhileAnotherIsBeingSaidCanBeAnswered() throws InterruptedException {
        forms.open(WANG, page("waiting"), false);
        core.get(0).join();

        assertThat(forms.of(WANG))
                .hasValueSatisfying(open -> assertThat(open.form().id()).isEqualTo("question"));
    }

    /** While it is said to wait, the core is done already and shows what was waited for. */
    private boolean ask(OpenForm open) {
        if (!open.form().id().equals("waiting")) {
            return true;
        }
        var showing = new Thread(() -> forms.show(open.ref(), page("question")));
        core.add(showing);
        showing.start();
        while (showing.getState() == Thread.State.NEW || showing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        return false;
    }

    private static Form page(String id) {
        var field =
                new Field.Text("reason", "Reason", Optional.empty(), false, Optional.empty(), Optional.empty(), 500);
        return new Form(id, "r1", "Why?", Optional.empty(), List.of(field), Optional.of("Send"), "Close");
    }
}
