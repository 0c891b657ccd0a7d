package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import java.util.List;
import java.util.Optional;

/** Asks a form question by question, each a message; what is left then is a page to be read. */
final class FormInWords implements FormScreen {
    private final Outlet outlet;
    private final Speech speech;
    private final InboundHandler handler;

    /** @param handler has the entries of live lists */
    FormInWords(Outlet outlet, Speech speech, InboundHandler handler) {
        this.outlet = outlet;
        this.speech = speech;
        this.handler = handler;
    }

    @Override
    public boolean ask(OpenForm form) {
        var next = form.next();
        var channel = Channels.of(form.actor().user());
        if (next.isPresent()) {
            outlet.tell(channel, question(form, next.get()));
            return true;
        }
        var shown = form.form();
        boolean goesOn = shown.submit().isPresent() && !form.needsPassword();
        var errors = form.needsPassword() ? List.of(speech.at(channel).get("dingtalk.password.noPage")) : form.errors();
        outlet.tell(channel, text(form).page(shown, errors, answered(form), goesOn));
        return goesOn || shown.fields().stream().anyMatch(Field.Press.class::isInstance);
    }

    /** Says what was chosen so far. */
    void summary(OpenForm form) {
        outlet.tell(Channels.of(form.actor().user()), text(form).summary(form.form(), answered(form)));
    }

    private RobotText question(OpenForm form, Field.Input input) {
        var unread = form.listing().entries().isEmpty() ? listed(form, input) : Optional.<String>empty();
        var error = form.error(input)
                .or(() -> unread)
                .or(() -> form.errors().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", form.errors())));
        var listing = form.listing();
        return text(form).of(form.form(), input, error, form.takeFresh(), listing.entries(), listing.from());
    }

    /** Looks up the entries of a question; why, when they could not be read. */
    private Optional<String> listed(OpenForm form, Field.Input input) {
        var found = entries(form, input);
        form.list(found.entries(), form.listing().from());
        form.telling().takeDue();
        return found.unread();
    }

    private Found entries(OpenForm form, Field.Input input) {
        return input instanceof Field.LiveChoice
                ? Found.of(handler.search(
                        new Inbound.Search(form.actor(), form.form().id(), input.key(), "")))
                : Found.all(Fitting.options(input, speech.of(form.actor().user())));
    }

    private static List<String> answered(OpenForm form) {
        return form.answered().entrySet().stream()
                .map(entry -> entry.getKey() + "：" + entry.getValue())
                .toList();
    }

    private QuestionText text(OpenForm form) {
        return new QuestionText(speech.of(form.actor().user()));
    }
}
