package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.Map;
import java.util.Optional;

/** Does what a press on the card of a form means: what was entered becomes answers, and the form goes on as it does by words. */
final class FormPresses {
    private final InboundHandler handler;
    private final DingTalkForms forms;
    private final FormCourse course;
    private final FormAnswers answers;

    FormPresses(InboundHandler handler, DingTalkForms forms) {
        this.handler = handler;
        this.forms = forms;
        this.course = new FormCourse(handler, forms);
        this.answers = new FormAnswers(handler, course);
    }

    /** Carries out a press on the page that is shown. A button that the page does not have does nothing. */
    void pressed(CardView view, OpenForm open, Slot slot, Map<String, String> fields, Texts texts) {
        open.telling().begin();
        try {
            var lost = open.lost();
            if (lost.isPresent() && !course.recall(open, lost.get())) {
                // what was pressed on is not what is asked now, which is shown instead
                view.notice(texts.get("dingtalk.form.recalled"));
                return;
            }
            boolean goesOn = !open.needsPassword();
            var move = FormSlots.of(open.form(), goesOn).at(slot);
            if (open.telling().isWaiting() || move.isEmpty()) {
                return;
            }
            boolean closes = move.get().kind() == FormSlots.Move.Kind.CLOSE;
            if (!closes && fields.values().stream().anyMatch(Passwordlike::isIn)) {
                // what is kept would stand on the card again
                view.notice(texts.get("dingtalk.card.password"));
                return;
            }
            switch (move.get().kind()) {
                case SEND -> send(view, open, fields, texts);
                case PRESS -> {
                    keep(view, fields);
                    course.changed(open, move.get().action());
                }
                case CLOSE -> {
                    forms.close(open);
                    handler.closed(new Inbound.Closed(open.actor(), open.form().id()));
                }
            }
        } finally {
            open.telling().end();
            forms.flush(open);
        }
    }

    /** Sends the form off when nothing of it is left to be answered. */
    private void send(CardView view, OpenForm open, Map<String, String> fields, Texts texts) {
        if (keep(view, fields)) {
            return;
        }
        var drawing = open.form().rendering();
        boolean fine = true;
        for (var key : view.asked()) {
            var input = open.input(key);
            if (input.isPresent()) {
                fine &= taken(open, input.get(), view.entered().value(key).orElse(""), texts);
            }
            if (!open.form().rendering().equals(drawing)) {
                // an answer made another page of it, to which the rest was no answer
                return;
            }
        }
        if (fine && open.next().isEmpty()) {
            course.sendOff(open, texts);
        }
    }

    /** Keeps what was entered as it was; whether somebody asked for more entries of a list. */
    private static boolean keep(CardView view, Map<String, String> fields) {
        boolean more = false;
        for (var key : view.asked()) {
            var value = Optional.ofNullable(fields.get(CardForm.name(view.page(), key)));
            if (value.filter(CardQuestion.MORE::equals).isPresent()) {
                view.entered().more(key);
                more = true;
            } else {
                value.ifPresent(text -> view.entered().enter(key, text));
            }
        }
        return more;
    }

    private boolean taken(OpenForm open, Field.Input input, String value, Texts texts) {
        if (value.isBlank()) {
            if (input.optional()) {
                open.skip(input);
                return true;
            }
            open.wrong(input, texts.get("dingtalk.form.needed"));
            return false;
        }
        var fit = exact(open, input, value)
                .<Fit>map(Fit.Answer::new)
                .orElseGet(() -> answers.fit(open, input, value, texts));
        fit.answer()
                .ifPresentOrElse(
                        answer -> answers.take(open, input, answer),
                        () -> open.wrong(input, why(fit, input, value, texts)));
        return fit.answer().isPresent();
    }

    private static String why(Fit fit, Field.Input input, String value, Texts texts) {
        return fit instanceof Fit.Not not ? not.why() : FormAnswers.why(input, value, texts);
    }

    /** A choice comes back as its value, which is looked up again: what is not offered cannot be chosen. */
    private Optional<Option> exact(OpenForm open, Field.Input input, String value) {
        if (input instanceof Field.Choice choice) {
            return choice.options().stream()
                    .filter(option -> option.value().equals(value))
                    .findFirst();
        }
        if (input instanceof Field.LiveChoice live) {
            return answers.search(open, live, value).entries().stream()
                    .filter(option -> option.value().equals(value))
                    .findFirst();
        }
        return Optional.empty();
    }
}
