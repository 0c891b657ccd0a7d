package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut.Opened;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The forms that are open, one for each person, asked question by question in their private chat. They are of this process and last as
 * long as it, twelve hours at most: the draft itself is kept by the core, which offers to go on with it.
 */
final class DingTalkForms {
    private final Cache<String, OpenForm> open =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final AtomicLong numbers = new AtomicLong();
    private final Outlet outlet;
    private final FormInWords words;
    private final FormScreen screen;

    /**
     * @param words tells what was chosen so far
     * @param screen shows what is to be answered
     */
    DingTalkForms(Outlet outlet, FormInWords words, FormScreen screen) {
        this.outlet = outlet;
        this.words = words;
        this.screen = screen;
    }

    /** The form that this person is answering. */
    Optional<OpenForm> of(String staffId) {
        return Optional.ofNullable(open.getIfPresent(staffId));
    }

    /** Opens a form in place of another; within a person's own line it is asked at its end, when it may be another by then. */
    Opened open(Actor to, Form form, boolean withinLine) {
        var opened = new OpenForm(to, to.user() + "/" + numbers.incrementAndGet(), form);
        if (withinLine) {
            opened.begin();
        }
        open.put(to.user(), opened);
        flush(opened);
        return new Opened(Optional.of(opened.ref()), Optional.empty());
    }

    Delivery show(FormRef ref, Form form) {
        var found = of(person(ref)).filter(each -> each.view().equals(ref.view()));
        if (found.isEmpty()) {
            return new Delivery.Failed(Delivery.Reason.GONE, "form_closed");
        }
        found.get().show(form, false);
        flush(found.get());
        return new Delivery.Delivered(Optional.empty());
    }

    /** The end of a person's line: what was opened in it is asked now. */
    void lineEnds(String staffId) {
        of(staffId).ifPresent(each -> {
            each.end();
            flush(each);
        });
    }

    void close(OpenForm form) {
        open.asMap().remove(form.actor().user(), form);
    }

    boolean isClosed(OpenForm form) {
        return open.getIfPresent(form.actor().user()) != form;
    }

    void say(OpenForm form, String text) {
        outlet.say(Channels.of(form.actor().user()), Lines.saying(text));
    }

    void summary(OpenForm form) {
        words.summary(form);
        form.repeat();
    }

    /** Shows what is due. */
    void flush(OpenForm form) {
        if (!isClosed(form) && form.takeDue() && !screen.ask(form)) {
            close(form);
        }
    }

    private static String person(FormRef ref) {
        int end = ref.view().lastIndexOf('/');
        return end < 0 ? ref.view() : ref.view().substring(0, end);
    }
}
