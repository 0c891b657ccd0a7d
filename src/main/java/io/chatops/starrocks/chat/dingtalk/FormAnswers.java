package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.List;

/** Puts answers into a form: what fits its question, looked up by the core where a list is a live one. */
final class FormAnswers {
    private final InboundHandler handler;
    private final FormCourse course;

    FormAnswers(InboundHandler handler, FormCourse course) {
        this.handler = handler;
        this.course = course;
    }

    /** Takes words for the answer to a question if they are one; a password never is. */
    boolean take(OpenForm open, Field.Input input, String words, Texts texts) {
        if (input instanceof Field.Password) {
            return false;
        }
        var answer = fit(open, input, words, texts).answer();
        answer.ifPresent(option -> take(open, input, option));
        return answer.isPresent();
    }

    void take(OpenForm open, Field.Input input, Option option) {
        open.answer(input, option);
        // what stands there already changes nothing that others depend on
        boolean refreshes = (input instanceof Field.Choice choice
                        && choice.refreshes()
                        && choice.chosen().filter(option.value()::equals).isEmpty())
                || (input instanceof Field.LiveChoice live
                        && live.refreshes()
                        && live.chosen()
                                .map(Option::value)
                                .filter(option.value()::equals)
                                .isEmpty());
        if (refreshes) {
            course.changed(open, input.key());
        }
    }

    /** Entries of a live list are asked for: those that are shown first, else those that match what was typed. */
    Fit fit(OpenForm open, Field.Input input, String words, Texts texts) {
        if (!(input instanceof Field.LiveChoice)) {
            return Fitting.of(input, words, texts);
        }
        boolean shown =
                open.next().filter(next -> next.key().equals(input.key())).isPresent();
        if (shown && !open.listing().entries().isEmpty()) {
            var fit = Fitting.among(open.listing().entries(), words, texts);
            if (!(fit instanceof Fit.Not)) {
                return fit;
            }
        }
        var found = search(open, input, words);
        return found.unread().<Fit>map(Fit.Not::new).orElseGet(() -> fit(found.entries(), words, texts));
    }

    private static Fit fit(List<Option> found, String words, Texts texts) {
        return found.size() == 1
                ? new Fit.Answer(found.get(0))
                : found.isEmpty() ? new Fit.Not(texts.get("dingtalk.form.none", words)) : among(found, words, texts);
    }

    private static Fit among(List<Option> found, String words, Texts texts) {
        var fit = Fitting.among(found, words, texts);
        return fit instanceof Fit.Answer && !words.matches("\\d+") ? fit : new Fit.Several(found);
    }

    /** What a live list has that matches. */
    Found search(OpenForm open, Field.Input input, String query) {
        return Found.of(
                handler.search(new Inbound.Search(open.actor(), open.form().id(), input.key(), query)));
    }

    /** Why words are no answer to a question. */
    static String why(Field.Input input, String words, Texts texts) {
        return Fitting.of(input, words, texts) instanceof Fit.Not not
                ? not.why()
                : texts.get("dingtalk.form.none", words);
    }

    /** The words that stand for an answer do so among others too. */
    boolean wordTaken(OpenForm open, Field.Input input, String token) {
        var word = Spoken.of(token);
        if (word.filter(Spoken.SKIP::equals).isPresent() && input.optional()) {
            open.skip(input);
            return true;
        }
        var option = word.filter(Spoken.RECOMMENDED::equals).flatMap(said -> QuestionText.taken(input));
        option.ifPresent(found -> take(open, input, found));
        return option.isPresent();
    }
}
