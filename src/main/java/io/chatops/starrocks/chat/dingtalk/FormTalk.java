package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a person says while a form is open: answers, several of them perhaps, and the words that always work. What is answered
 * is checked at once; a form whose questions are all answered is sent off, and what it leads to is asked next.
 */
final class FormTalk {
    private static final Logger LOG = LoggerFactory.getLogger(FormTalk.class);
    private static final Pattern PAIR = Pattern.compile("([\\p{L}][\\p{L}\\p{N}_. ]{0,40}?)\\s*[=:：]\\s*(\\S.*)");

    /** Rounds of one line: no form has so many pages. */
    private static final int MOST_ROUNDS = 40;

    private final InboundHandler handler;
    private final DingTalkForms forms;

    FormTalk(InboundHandler handler, DingTalkForms forms) {
        this.handler = handler;
        this.forms = forms;
    }

    /** A line of the form's person. */
    void heard(OpenForm open, String line, Texts texts) {
        open.begin();
        try {
            if (open.isWaiting()) {
                forms.say(open, texts.get("dingtalk.form.working"));
            } else {
                var word = Spoken.of(line);
                var press = press(open, line);
                if (press.isPresent()) {
                    changed(open, press.get().action());
                } else if (word.isPresent()) {
                    spoken(open, word.get(), line, texts);
                } else {
                    answered(open, line, texts);
                }
            }
        } finally {
            open.end();
            forms.flush(open);
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
                open.repeat();
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
            changed(open, before.get().action());
        } else {
            forms.say(open, texts.get("dingtalk.form.first"));
            open.repeat();
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
            take(open, input.get(), option.get());
            taken++;
        }
        var left = open.next();
        if (taken == 0 && left.isPresent()) {
            open.wrong(left.get(), texts.get("dingtalk.form.noProposal"));
        } else {
            goOn(open, texts);
        }
    }

    private static void more(OpenForm open, String line, Texts texts) {
        var input = open.next();
        if (input.filter(field -> field instanceof Field.WholeNumber || field instanceof Field.Text)
                .isPresent()) {
            open.wrong(input.get(), texts.get("dingtalk.form.none", line));
            return;
        }
        int next = open.from() + QuestionText.ENTRIES;
        open.list(open.listed(), next < open.listed().size() ? next : 0);
    }

    private void skip(OpenForm open, Texts texts) {
        var input = open.next();
        if (input.filter(Field.Input::optional).isPresent()) {
            open.skip(input.get());
            goOn(open, texts);
        } else {
            input.ifPresent(field -> open.wrong(field, texts.get("dingtalk.form.needed")));
        }
    }

    /** "Next" is also said to a question, where it is no answer. */
    private void submit(OpenForm open, String line, Texts texts) {
        if (open.next().isPresent()) {
            answered(open, line, texts);
        } else {
            sendOff(open, texts);
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

    /** One line may answer several questions, of later pages too. What nothing was made of is said once. */
    private void answered(OpenForm open, String line, Texts texts) {
        if (open.next().isEmpty() && !isPair(open, line)) {
            forms.say(open, texts.get(open.opensPage() ? "dingtalk.password.delete" : "dingtalk.form.readAgain"));
            return;
        }
        var whole = open.next().map(input -> fit(open, input, line, texts));
        var left = tokens(line);
        boolean any = false;
        if (whole.flatMap(Fit::answer).isPresent() && !isPair(open, line)) {
            var asked = open.form().rendering();
            take(open, open.next().orElseThrow(), whole.flatMap(Fit::answer).orElseThrow());
            goOn(open, texts);
            any = true;
            left = open.form().rendering().equals(asked) ? List.of() : open.takeCarried();
        }
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
            var asked = open.form().rendering();
            int before = left.size();
            left = placed(open, left, texts);
            boolean placedSome = left.size() < before;
            any = any || placedSome;
            if (placedSome) {
                goOn(open, texts);
            }
            if (!placedSome || open.form().rendering().equals(asked) || forms.isClosed(open)) {
                break;
            }
            left = Stream.concat(left.stream(), open.takeCarried().stream()).toList();
        }
        if (any) {
            carry(open, left, texts);
        } else if (!left.isEmpty() && !forms.isClosed(open) && !open.isWaiting()) {
            notPlaced(open, line, whole, texts);
        }
    }

    /** Some of a line fitted and the rest may fit a later page: that is said, so that nothing is lost unseen. */
    private static void carry(OpenForm open, List<String> left, Texts texts) {
        open.carry(left);
        if (!left.isEmpty()) {
            open.next()
                    .ifPresent(input -> open.wrong(input, texts.get("dingtalk.form.carried", String.join(" ", left))));
        }
    }

    private void notPlaced(OpenForm open, String words, Optional<Fit> whole, Texts texts) {
        var input = open.next();
        if (input.isEmpty()) {
            return;
        }
        var fit = whole.orElseGet(() -> fit(open, input.get(), words, texts));
        if (fit instanceof Fit.Several several) {
            open.list(several.options(), 0);
            open.wrong(input.get(), texts.get("dingtalk.form.several", words));
        } else if (fit instanceof Fit.Not not) {
            open.wrong(input.get(), not.why());
        }
    }

    /** Puts each word where it belongs; those that belong nowhere come back. */
    private List<String> placed(OpenForm open, List<String> tokens, Texts texts) {
        var left = new ArrayList<String>();
        for (var token : tokens) {
            var pair = PAIR.matcher(token);
            if (pair.matches() && open.input(pair.group(1)).isPresent()) {
                var input = open.input(pair.group(1)).get();
                if (!take(open, input, pair.group(2), texts)) {
                    open.next()
                            .ifPresent(
                                    next -> open.wrong(next, pair.group(1) + "：" + why(input, pair.group(2), texts)));
                }
                continue;
            }
            if (!placed(open, token, texts)) {
                left.add(token);
            }
        }
        return left;
    }

    private boolean placed(OpenForm open, String token, Texts texts) {
        var unit = Fitting.unit(token);
        var meant = open.inputs().stream()
                .filter(input -> !unit.isEmpty() && input.label().contains(unit))
                .filter(input -> !open.answers().containsKey(input.key()))
                .findFirst();
        if (meant.isPresent()) {
            return take(open, meant.get(), token, texts);
        }
        var next = open.next();
        if (next.isPresent() && (take(open, next.get(), token, texts) || wordTaken(open, next.get(), token))) {
            return true;
        }
        boolean number = token.matches("\\d+");
        return !number
                && open.inputs().stream()
                        .filter(input -> input instanceof Field.Choice)
                        .filter(input -> !open.answers().containsKey(input.key()))
                        .anyMatch(input -> take(open, input, token, texts));
    }

    /** The words that stand for an answer do so among others too. */
    private boolean wordTaken(OpenForm open, Field.Input input, String token) {
        var word = Spoken.of(token);
        if (word.filter(Spoken.SKIP::equals).isPresent() && input.optional()) {
            open.skip(input);
            return true;
        }
        var option = word.filter(Spoken.RECOMMENDED::equals).flatMap(said -> QuestionText.taken(input));
        option.ifPresent(found -> take(open, input, found));
        return option.isPresent();
    }

    private boolean take(OpenForm open, Field.Input input, String words, Texts texts) {
        if (input instanceof Field.Password) {
            return false;
        }
        var answer = fit(open, input, words, texts).answer();
        answer.ifPresent(option -> take(open, input, option));
        return answer.isPresent();
    }

    private void take(OpenForm open, Field.Input input, Option option) {
        open.answer(input, option);
        boolean refreshes = (input instanceof Field.Choice choice && choice.refreshes())
                || (input instanceof Field.LiveChoice live && live.refreshes());
        if (refreshes) {
            changed(open, input.key());
        }
    }

    /** Entries of a live list are asked for: those that are shown first, else those that match what was typed. */
    private Fit fit(OpenForm open, Field.Input input, String words, Texts texts) {
        if (!(input instanceof Field.LiveChoice)) {
            return Fitting.of(input, words, texts);
        }
        boolean shown =
                open.next().filter(next -> next.key().equals(input.key())).isPresent();
        if (shown && !open.listed().isEmpty()) {
            var fit = Fitting.among(open.listed(), words, texts);
            if (!(fit instanceof Fit.Not)) {
                return fit;
            }
        }
        var found = search(open, input, words);
        return found.size() == 1
                ? new Fit.Answer(found.get(0))
                : found.isEmpty() ? new Fit.Not(texts.get("dingtalk.form.none", words)) : among(found, words, texts);
    }

    private static Fit among(List<Option> found, String words, Texts texts) {
        var fit = Fitting.among(found, words, texts);
        return fit instanceof Fit.Answer && !words.matches("\\d+") ? fit : new Fit.Several(found);
    }

    List<Option> search(OpenForm open, Field.Input input, String query) {
        return handler.search(new Inbound.Search(open.actor(), open.form().id(), input.key(), query));
    }

    private static String why(Field.Input input, String words, Texts texts) {
        return Fitting.of(input, words, texts) instanceof Fit.Not not
                ? not.why()
                : texts.get("dingtalk.form.none", words);
    }

    /** What follows an answer: the next question, or the form is sent off. */
    private void goOn(OpenForm open, Texts texts) {
        boolean mended = !open.inputs().isEmpty() && open.errors().isEmpty() && !open.opensPage();
        if (open.next().isEmpty() && (mended || !open.isHeld())) {
            sendOff(open, texts);
        }
    }

    private void sendOff(OpenForm open, Texts texts) {
        var form = open.form();
        if (form.submit().isEmpty() || open.needsPassword()) {
            open.repeat();
            return;
        }
        var answer =
                handler.submitted(new Inbound.Submitted(open.actor(), form.id(), open.ref(), open.answers(), Map.of()));
        if (answer instanceof FormAnswer.Errors errors) {
            open.wrong(errors.byField());
        } else if (answer instanceof FormAnswer.Next next) {
            open.show(next.form(), true);
        } else if (answer instanceof FormAnswer.Later later) {
            open.waits();
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

    private void changed(OpenForm open, String action) {
        var changed = new Inbound.Changed(
                open.actor(), open.form().id(), open.ref(), action, open.answers(), Map.of(), Doorway.NONE);
        handler.noted(changed);
        handler.changed(changed);
    }

    private static boolean isPair(OpenForm open, String line) {
        return tokens(line).stream().anyMatch(token -> {
            var pair = PAIR.matcher(token);
            return pair.matches() && open.input(pair.group(1)).isPresent();
        });
    }

    private static List<String> tokens(String line) {
        return List.of(line.strip().split("[\\s,，、;；]+"));
    }
}
