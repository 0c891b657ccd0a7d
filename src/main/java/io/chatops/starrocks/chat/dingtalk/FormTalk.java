package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hears what a person says while a form is open: the words that always work, the form's own buttons, and else answers. */
final class FormTalk {
    /** Rounds of one line: no form has so many pages. */
    static final int MOST_ROUNDS = 40;

    private static final Pattern RESUME = Pattern.compile("(?i)/?(继续|continue|resume)[。.!！]?");

    private final InboundHandler handler;
    private final DingTalkForms forms;
    private final FormCourse course;
    private final FormAnswers answers;
    private final FormLine lines;

    FormTalk(InboundHandler handler, DingTalkForms forms) {
        this.handler = handler;
        this.forms = forms;
        this.course = new FormCourse(handler, forms);
        this.answers = new FormAnswers(handler, course);
        this.lines = new FormLine(forms, answers, course);
    }

    /** A line of the form's person. */
    void heard(OpenForm open, String line, Texts texts) {
        open.telling().begin();
        try {
            var lost = open.lost();
            if (lost.isPresent() && !course.recall(open, lost.get())) {
                asksAnew(open, texts);
            } else if (open.telling().isWaiting()) {
                forms.say(open, texts.get("dingtalk.form.working"));
            } else {
                var word = Spoken.of(line);
                var press = press(open, line);
                if (press.isPresent()) {
                    course.changed(open, press.get().action());
                } else if (word.isPresent()) {
                    spoken(open, word.get(), line, texts);
                } else {
                    lines.answered(open, line, texts);
                }
            }
        } finally {
            open.telling().end();
            forms.flush(open);
        }
    }

    /** What the line was an answer to is not what is asked now: that is said, and asked. */
    private void asksAnew(OpenForm open, Texts texts) {
        boolean gone = open.lost().isPresent();
        forms.say(open, texts.get(gone ? "dingtalk.form.unknown" : "dingtalk.form.recalled"));
        if (gone) {
            forms.close(open);
        }
    }

    private void spoken(OpenForm open, Spoken word, String line, Texts texts) {
        switch (word) {
            case CANCEL -> {
                forms.close(open);
                handler.closed(new Inbound.Closed(open.actor(), open.form().id()));
            }
            case BACK -> back(open, texts);
            case SUMMARY -> forms.summary(open);
            case HELP -> {
                forms.say(open, texts.get("dingtalk.form.help"));
                open.telling().repeat();
            }
            case RECOMMENDED -> recommended(open, texts, false);
            case ALL_RECOMMENDED -> recommended(open, texts, true);
            case MORE -> more(open, line, texts);
            case SKIP -> skip(open, texts);
            case SUBMIT -> submit(open, line, texts);
        }
    }

    /** Back to the question before, or to the page before. */
    private void back(OpenForm open, Texts texts) {
        if (open.takeBack()) {
            return;
        }
        var before = open.form().fields().stream()
                .filter(Field.Press.class::isInstance)
                .map(Field.Press.class::cast)
                .filter(press -> Spoken.of(QuestionText.word(press.label()))
                        .filter(Spoken.BACK::equals)
                        .isPresent())
                .findFirst();
        if (before.isPresent()) {
            course.changed(open, before.get().action());
        } else {
            forms.say(open, texts.get("dingtalk.form.first"));
            open.telling().repeat();
        }
    }

    private void recommended(OpenForm open, Texts texts, boolean all) {
        int taken = 0;
        for (int round = 0; round < MOST_ROUNDS && (all || round == 0); round++) {
            var input = open.next();
            var option = input.flatMap(QuestionText::taken);
            if (input.isEmpty() || option.isEmpty()) {
                break;
            }
            answers.take(open, input.get(), option.get());
            taken++;
        }
        var left = open.next();
        if (taken == 0 && left.isPresent()) {
            open.wrong(left.get(), texts.get("dingtalk.form.noProposal"));
        } else {
            course.goOn(open, texts);
        }
    }

    private static void more(OpenForm open, String line, Texts texts) {
        var input = open.next();
        if (input.filter(field -> field instanceof Field.WholeNumber || field instanceof Field.Text)
                .isPresent()) {
            open.wrong(input.get(), texts.get("dingtalk.form.none", line));
            return;
        }
        int next = open.listing().from() + QuestionText.ENTRIES;
        open.list(open.listing().entries(), next < open.listing().entries().size() ? next : 0);
    }

    private void skip(OpenForm open, Texts texts) {
        var input = open.next();
        if (input.filter(Field.Input::optional).isPresent()) {
            open.skip(input.get());
            course.goOn(open, texts);
        } else {
            input.ifPresent(field -> open.wrong(field, texts.get("dingtalk.form.needed")));
        }
    }

    /** "Next" is also said to a question, where it is no answer, and "continue" for a card that is out of sight. */
    private void submit(OpenForm open, String line, Texts texts) {
        if (RESUME.matcher(line.strip()).matches() && forms.showAnew(open)) {
            return;
        }
        if (open.next().isPresent()) {
            lines.answered(open, line, texts);
        } else {
            course.sendOff(open, texts);
        }
    }

    private static Optional<Field.Press> press(OpenForm open, String line) {
        var wanted = line.strip().toLowerCase(Locale.ROOT);
        return open.form().fields().stream()
                .filter(Field.Press.class::isInstance)
                .map(Field.Press.class::cast)
                .filter(press -> Spoken.of(QuestionText.word(press.label())).isEmpty())
                .filter(press -> QuestionText.word(press.label())
                        .toLowerCase(Locale.ROOT)
                        .equals(wanted))
                .findFirst();
    }
}
