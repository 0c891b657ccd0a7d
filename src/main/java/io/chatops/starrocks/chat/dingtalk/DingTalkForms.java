package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut.Opened;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The forms that are open, one for each person, asked question by question in their private chat. They are of this process and last as
 * long as it, twelve hours at most: the draft itself is kept by the core, which offers to go on with it.
 */
final class DingTalkForms {
    private final Cache<String, OpenForm> open =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final AtomicLong numbers = new AtomicLong();
    private final Outlet outlet;
    private final Speech speech;
    private final InboundHandler handler;

    DingTalkForms(Outlet outlet, Speech speech, InboundHandler handler) {
        this.outlet = outlet;
        this.speech = speech;
        this.handler = handler;
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
        var channel = Channels.of(form.actor().user());
        outlet.say(
                channel,
                new Lines(speech.at(channel).get("dingtalk.cut")).text(text).message(text));
    }

    void summary(OpenForm form) {
        var text = text(form);
        outlet.say(Channels.of(form.actor().user()), text.summary(form.form(), answered(form)));
        form.repeat();
    }

    /** Asks what is due. */
    void flush(OpenForm form) {
        if (isClosed(form) || !form.takeDue()) {
            return;
        }
        var next = form.next();
        var channel = Channels.of(form.actor().user());
        if (next.isPresent()) {
            outlet.say(channel, question(form, next.get()));
            return;
        }
        var shown = form.form();
        boolean goesOn = shown.submit().isPresent() && !form.needsPassword();
        var errors = form.needsPassword() ? List.of(speech.at(channel).get("dingtalk.password.noPage")) : form.errors();
        outlet.say(channel, text(form).page(shown, errors, answered(form), goesOn));
        boolean answerable = goesOn || shown.fields().stream().anyMatch(Field.Press.class::isInstance);
        if (!answerable) {
            close(form);
        }
    }

    private RobotText question(OpenForm form, Field.Input input) {
        if (form.listed().isEmpty()) {
            form.list(entries(form, input), form.from());
            form.takeDue();
        }
        var error = form.error(input)
                .or(() -> form.errors().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", form.errors())));
        return text(form).of(form.form(), input, error, form.takeFresh(), form.listed(), form.from());
    }

    private List<Option> entries(OpenForm form, Field.Input input) {
        return input instanceof Field.LiveChoice
                ? handler.search(new Inbound.Search(form.actor(), form.form().id(), input.key(), ""))
                : Fitting.options(input, speech.of(form.actor().user()));
    }

    private List<String> answered(OpenForm form) {
        return form.answered().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey() + "：" + entry.getValue()))
                .toList();
    }

    private QuestionText text(OpenForm form) {
        return new QuestionText(speech.of(form.actor().user()));
    }

    private static String person(FormRef ref) {
        int end = ref.view().lastIndexOf('/');
        return end < 0 ? ref.view() : ref.view().substring(0, end);
    }
}
