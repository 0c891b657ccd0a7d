package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut.Opened;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The forms that are open, one for each person, answered in their private chat. Which they are and what was answered is remembered for
 * twelve hours, so that any replica goes on with them; a copy in this process is good while it is what is remembered.
 */
final class DingTalkForms {
    private static final String KIND = "dingtalk form";
    private static final Duration KEPT = Duration.ofHours(12);

    private final Cache<String, OpenForm> open =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);
    private final Memory memory;
    private final RandomGenerator random;
    private final Outlet outlet;
    private final FormInWords words;
    private final FormScreen screen;

    /**
     * @param words tells what was chosen so far
     * @param screen shows what is to be answered
     */
    DingTalkForms(Memory memory, RandomGenerator random, Outlet outlet, FormInWords words, FormScreen screen) {
        this.memory = memory;
        this.random = random;
        this.outlet = outlet;
        this.words = words;
        this.screen = screen;
    }

    /** The form that this person is answering, wherever it was asked; none when that cannot be known. */
    Optional<OpenForm> of(Actor person) {
        return shown(person).filter(form -> form.telling().isAnswerable());
    }

    /**
     * The same for whoever answers.
     *
     * @throws Memory.Unavailable when it cannot be known which it is
     */
    Optional<OpenForm> lookUp(Actor person) {
        return inTurn(person.user(), () -> find(person, () -> memory.lookUp(KIND, person.user())))
                .filter(form -> form.telling().isAnswerable());
    }

    private Optional<OpenForm> shown(Actor person) {
        return inTurn(person.user(), () -> find(person, () -> memory.find(KIND, person.user())));
    }

    /** What a line of its person is being made of here is what they look at, whatever can be looked up meanwhile. */
    private Optional<OpenForm> find(Actor person, Supplier<Optional<String>> remembered) {
        var here = open.getIfPresent(person.user());
        if (here != null && here.telling().isBusy()) {
            return Optional.of(here);
        }
        var text = remembered.get();
        if (here != null && here.remembered().equals(text.orElse(""))) {
            return Optional.of(here);
        }
        var recalled = text.flatMap(FormNote::read).map(note -> OpenForm.recalled(person, note));
        recalled.ifPresentOrElse(
                form -> open.put(person.user(), form), () -> open.asMap().remove(person.user()));
        return recalled;
    }

    /** Opens a form in place of another; within a person's own line it is asked at its end, when it may be another by then. */
    Opened open(Actor to, Form form, boolean withinLine) {
        // a name that no form of another process ever has
        var opened = new OpenForm(to, to.user() + "/" + Long.toHexString(random.nextLong()), form);
        if (withinLine) {
            opened.telling().begin();
        }
        open.put(to.user(), opened);
        remember(opened);
        flush(opened);
        return new Opened(Optional.of(opened.ref()), Optional.empty());
    }

    Delivery show(FormRef ref, Form form) {
        var person = new Actor(ref.platform(), ref.tenant(), person(ref));
        var found = shown(person).filter(each -> each.view().equals(ref.view()));
        if (found.isEmpty()) {
            return new Delivery.Failed(Delivery.Reason.GONE, "form_closed");
        }
        found.get().show(form, false);
        flush(found.get());
        return new Delivery.Delivered(Optional.empty());
    }

    /** The end of a person's line: what was opened in it is asked now. */
    void lineEnds(String staffId) {
        Optional.ofNullable(open.getIfPresent(staffId)).ifPresent(each -> {
            each.telling().end();
            flush(each);
        });
    }

    void close(OpenForm form) {
        if (open.asMap().remove(form.actor().user(), form)) {
            memory.forget(KIND, form.actor().user());
        }
        screen.closed(form);
    }

    /** Shows it anew, below what was said since; false where that is what happens anyway. */
    boolean showAnew(OpenForm form) {
        boolean anew = screen.showsAnew(form);
        if (anew) {
            form.telling().repeat();
        }
        return anew;
    }

    boolean isClosed(OpenForm form) {
        return open.getIfPresent(form.actor().user()) != form;
    }

    void say(OpenForm form, String text) {
        if (!screen.says(form, text)) {
            outlet.tell(Channels.of(form.actor().user()), Lines.saying(text));
        }
    }

    void summary(OpenForm form) {
        words.summary(form);
        form.telling().repeat();
    }

    /** Shows what is due, and remembers where its person is then. */
    void flush(OpenForm form) {
        inTurn(form.actor().user(), () -> {
            ask(form);
            return form;
        });
    }

    private void ask(OpenForm form) {
        if (isClosed(form)) {
            return;
        }
        if (form.telling().takeDue() && !screen.ask(form)) {
            // it may be a page that says to wait for another
            form.telling().notAnswerable();
            memory.forget(KIND, form.actor().user());
            form.remembered("");
        } else if (form.telling().isAnswerable()) {
            remember(form);
        }
    }

    /**
     * A page may come from the core on one thread while the one before it is still being said on another, and be answered before it
     * is remembered: each waits for the other.
     */
    private <T> T inTurn(String staffId, Supplier<T> act) {
        var turn = turns[Math.floorMod(staffId.hashCode(), turns.length)];
        turn.lock();
        try {
            return act.get();
        } finally {
            turn.unlock();
        }
    }

    private void remember(OpenForm form) {
        var text = form.note().written();
        if (!text.equals(form.remembered())) {
            form.remembered(memory.put(KIND, form.actor().user(), text, KEPT) ? text : "");
        }
    }

    private static String person(FormRef ref) {
        int end = ref.view().lastIndexOf('/');
        return end < 0 ? ref.view() : ref.view().substring(0, end);
    }
}
