package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one line: it may answer several questions, by their names, by their units or in their order, and those of later pages too. */
final class FormLine {
    private static final Pattern PAIR = Pattern.compile("([\\p{L}][\\p{L}\\p{N}_. ]{0,40}?)\\s*[=:：]\\s*(\\S.*)");

    private final DingTalkForms forms;
    private final FormAnswers answers;
    private final FormCourse course;

    FormLine(DingTalkForms forms, FormAnswers answers, FormCourse course) {
        this.forms = forms;
        this.answers = answers;
        this.course = course;
    }

    /** Takes what the line answers. What nothing was made of is said once. */
    void answered(OpenForm open, String line, Texts texts) {
        if (open.next().isEmpty() && !isPair(open, line)) {
            forms.say(open, open.opensPage() ? guarded(open, texts) : texts.get("dingtalk.form.readAgain"));
            return;
        }
        var whole = open.next().map(input -> answers.fit(open, input, line, texts));
        var left = tokens(line);
        boolean any = false;
        if (whole.flatMap(Fit::answer).isPresent() && !isPair(open, line)) {
            var asked = open.form().rendering();
            answers.take(
                    open, open.next().orElseThrow(), whole.flatMap(Fit::answer).orElseThrow());
            course.goOn(open, texts);
            any = true;
            left = open.form().rendering().equals(asked) ? List.of() : open.takeCarried();
        }
        for (int round = 0; round < FormTalk.MOST_ROUNDS && !left.isEmpty(); round++) {
            var asked = open.form().rendering();
            int before = left.size();
            left = placed(open, left, texts);
            boolean placedSome = left.size() < before;
            any = any || placedSome;
            if (placedSome) {
                course.goOn(open, texts);
            }
            if (!placedSome || open.form().rendering().equals(asked) || forms.isClosed(open)) {
                break;
            }
            left = Stream.concat(left.stream(), open.takeCarried().stream()).toList();
        }
        if (any) {
            carry(open, left, texts);
        } else if (!left.isEmpty() && !forms.isClosed(open) && !open.telling().isWaiting()) {
            notPlaced(open, line, whole, texts);
        }
    }

    /** Beside a page for a password any line may be the password, and is not kept. Whoever meant a name is told how to say so. */
    private static String guarded(OpenForm open, Texts texts) {
        var delete = texts.get("dingtalk.password.delete");
        return open.inputs().stream()
                .filter(Field.Text.class::isInstance)
                .map(input -> delete + " " + texts.get("dingtalk.password.named", input.label()))
                .findFirst()
                .orElse(delete);
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
        var fit = whole.orElseGet(() -> answers.fit(open, input.get(), words, texts));
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
                if (!answers.take(open, input, pair.group(2), texts)) {
                    open.next()
                            .ifPresent(next -> open.wrong(
                                    next, pair.group(1) + "：" + FormAnswers.why(input, pair.group(2), texts)));
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
            return answers.take(open, meant.get(), token, texts);
        }
        var next = open.next();
        if (next.isPresent()
                && (answers.take(open, next.get(), token, texts) || answers.wordTaken(open, next.get(), token))) {
            return true;
        }
        boolean number = token.matches("\\d+");
        return !number
                && open.inputs().stream()
                        .filter(input -> input instanceof Field.Choice)
                        .filter(input -> !open.answers().containsKey(input.key()))
                        .anyMatch(input -> answers.take(open, input, token, texts));
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
