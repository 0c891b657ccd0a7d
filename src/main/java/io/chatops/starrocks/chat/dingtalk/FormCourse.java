package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.text.Texts;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows an answer: the next question, or the form is sent off and what it leads to is asked next. */
final class FormCourse {
    private static final Logger LOG = LoggerFactory.getLogger(FormCourse.class);

    /** No button of any form: changes nothing, and has it drawn. */
    private static final String AGAIN = "again";

    private final InboundHandler handler;
    private final DingTalkForms forms;

    FormCourse(InboundHandler handler, DingTalkForms forms) {
        this.handler = handler;
        this.forms = forms;
    }

    /** Sends the form off when nothing is left to be asked or to be looked at. */
    void goOn(OpenForm open, Texts texts) {
        boolean mended = !open.inputs().isEmpty() && open.errors().isEmpty() && !open.opensPage();
        if (open.next().isEmpty() && (mended || !open.isHeld())) {
            sendOff(open, texts);
        }
    }

    /** Hands the answers over: what is wrong is asked again, another page is asked, or the form is over. */
    void sendOff(OpenForm open, Texts texts) {
        var form = open.form();
        if (form.submit().isEmpty() || open.needsPassword()) {
            open.telling().repeat();
            return;
        }
        var answer =
                handler.submitted(new Inbound.Submitted(open.actor(), form.id(), open.ref(), open.answers(), Map.of()));
        if (answer instanceof FormAnswer.Errors errors) {
            open.wrong(errors.byField());
        } else if (answer instanceof FormAnswer.Next next) {
            open.show(next.form(), true);
        } else if (answer instanceof FormAnswer.Later later) {
            open.telling().waits();
            forms.say(open, texts.get("dingtalk.form.working"));
            var unused = later.then().whenComplete((late, broken) -> late(open, form, late, broken));
        } else {
            forms.close(open);
        }
    }

    private void late(OpenForm open, Form sent, FormAnswer.Late late, Throwable broken) {
        if (broken != null || late == null) {
            LOG.warn("a page did not come");
            open.show(sent, true);
        } else {
            open.show(late.form().or(late::instead).orElse(sent), true);
        }
        forms.flush(open);
    }

    /**
     * Has the core draw a form that another process asked.
     *
     * @return whether it is still what its person sees, so that a line may be an answer to it
     */
    boolean recall(OpenForm open, FormNote note) {
        handler.changed(new Inbound.Changed(
                open.actor(), open.form().id(), open.ref(), AGAIN, open.answers(), Map.of(), Doorway.NONE));
        return open.lost().isEmpty() && open.goesOnAt(note);
    }

    /** Tells of a press or of an answer that others depend on; the form may be drawn anew by it. */
    void changed(OpenForm open, String action) {
        var changed = new Inbound.Changed(
                open.actor(), open.form().id(), open.ref(), action, open.answers(), Map.of(), Doorway.NONE);
        handler.noted(changed);
        handler.changed(changed);
    }
}
