package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one question as a message: where one is, what is asked, what can be answered and the words that always work. Pure; at most 900
 * characters, and what is only to be read gives way first.
 */
final class QuestionText {
    /** As many as one digit names; the rest follows by another word. */
    static final int ENTRIES = 9;

    private static final int MOST = 900;
    private static final int MOST_LABEL = 20;

    private final Texts texts;

    QuestionText(Texts texts) {
        this.texts = texts;
    }

    /**
     * A question of a form.
     *
     * @param fresh whether the page is new, so that what it says is said too
     * @param listed the entries that can be chosen, all of them
     * @param from the first of them that is shown
     */
    RobotText of(Form form, Field.Input input, Optional<String> error, boolean fresh, List<Option> listed, int from) {
        var body = new ArrayList<String>();
        error.ifPresent(why -> body.add("⚠️ " + why));
        var shown = listed.subList(Math.min(from, listed.size()), Math.min(listed.size(), from + ENTRIES));
        var choices = new Lines("");
        int number = from;
        for (var option : shown) {
            choices.choice(
                    ++number,
                    option.label()
                            + option.description().map(text -> "：" + text).orElse(""));
        }
        boolean more = listed.size() > from + ENTRIES;
        var proposal = proposal(input);
        var hints = new ArrayList<String>();
        input.hint().ifPresent(hints::add);
        proposal.ifPresent(text -> hints.add(texts.get("dingtalk.form.proposal", text)));
        if (proposal.isEmpty() && listed.stream().anyMatch(Option::recommended)) {
            hints.add(texts.get("dingtalk.form.recommended"));
        }
        if (input.optional()) {
            hints.add(texts.get("dingtalk.form.optional"));
        }
        if (more) {
            hints.add(texts.get("dingtalk.form.more", listed.size()));
        }
        var foot = texts.get(listed.isEmpty() ? "dingtalk.form.foot.value" : "dingtalk.form.foot.choice");
        int used = heading(form, input).length() + size(body) + size(hints) + foot.length() + choices.length();
        var lines = new Lines(texts.get("dingtalk.cut")).heading(heading(form, input));
        if (fresh) {
            readable(form, MOST - used).forEach(lines::text);
        }
        body.forEach(lines::text);
        lines.append(choices);
        hints.forEach(lines::text);
        lines.text(foot);
        var buttons = buttons(shown, more || from > 0);
        var title = heading(form, input);
        return buttons.isEmpty() ? lines.message(title) : lines.message(title, buttons);
    }

    /** A page to be read, with what was answered on it and how it goes on. */
    RobotText page(Form form, List<String> errors, Iterable<String> answered, boolean goesOn) {
        var title = progress(form);
        var lines = new Lines(texts.get("dingtalk.cut")).heading(title);
        errors.forEach(error -> lines.text("⚠️ " + error));
        for (var field : form.fields()) {
            if (field instanceof Field.Note note) {
                lines.text(note.text());
            } else if (field instanceof Field.Facts facts) {
                facts.facts().forEach(fact -> lines.field(fact.label(), fact.value()));
            } else if (field instanceof Field.Code code) {
                lines.text(code.text());
            } else if (field instanceof Field.Link link) {
                lines.link(link.label(), link.url());
            } else if (field instanceof Field.Press press) {
                press.opens().ifPresent(page -> page.use(url -> lines.link(press.label(), url)));
            }
        }
        answered.forEach(lines::text);
        var buttons = new ArrayList<RobotText.Button>();
        form.fields().stream()
                .filter(Field.Link.class::isInstance)
                .map(Field.Link.class::cast)
                .filter(link -> link.url().startsWith("http"))
                .limit(2)
                .forEach(link -> buttons.add(new RobotText.Button(link.label(), link.url())));
        if (goesOn) {
            var submit = form.submit().orElse("");
            lines.text(texts.get("dingtalk.form.submit"));
            buttons.add(new RobotText.Button(submit, Links.saying(texts.get("dingtalk.word.submit"))));
        }
        for (var field : form.fields()) {
            if (field instanceof Field.Press press && buttons.size() < RobotText.MOST_BUTTONS) {
                var address = press.opens()
                        .map(page -> page.use(url -> url))
                        .orElseGet(() -> Links.saying(word(press.label())));
                buttons.add(new RobotText.Button(press.label(), address));
            }
        }
        return buttons.isEmpty() ? lines.message(title) : lines.message(title, buttons);
    }

    /** What was chosen so far. */
    RobotText summary(Form form, Iterable<String> answered) {
        var title = texts.get("dingtalk.form.summary");
        var lines = new Lines(texts.get("dingtalk.cut")).heading(title).text(progress(form));
        form.fields().stream()
                .filter(Field.Note.class::isInstance)
                .map(field -> ((Field.Note) field).text())
                .limit(1)
                .forEach(lines::text);
        answered.forEach(lines::text);
        return lines.message(title);
    }

    static String progress(Form form) {
        return form.progress().orElse(form.title());
    }

    /** A label as words that can be typed, with one blank between them: more are not drawn. */
    static String word(String label) {
        return label.replaceAll("[^\\p{L}\\p{N} _.-]", "").replaceAll(" +", " ").strip();
    }

    /** The page and what it asks; once, where the page is named after its one question. */
    private static String heading(Form form, Field.Input input) {
        var page = progress(form);
        var asked = " · " + input.label();
        return page.endsWith(asked) ? page : page + asked;
    }

    /** What a page says, as far as there is room; the last of it gives way first, and the first is what was chosen. */
    private static List<String> readable(Form form, int room) {
        var said = new ArrayList<String>();
        int left = room;
        for (var field : form.fields()) {
            if (field instanceof Field.Note note && note.text().length() <= left) {
                said.add(note.text());
                left -= note.text().length() + 3;
            }
        }
        return said;
    }

    private static Optional<String> proposal(Field.Input input) {
        if (input instanceof Field.WholeNumber number) {
            return number.value();
        }
        if (input instanceof Field.Text text) {
            return text.value();
        }
        if (input instanceof Field.LiveChoice live) {
            return live.chosen().map(Option::label);
        }
        if (input instanceof Field.Choice choice) {
            return choice.chosen()
                    .flatMap(value -> choice.options().stream()
                            .filter(option -> option.value().equals(value))
                            .map(Option::label)
                            .findFirst());
        }
        return Optional.empty();
    }

    /** What "recommended" takes: what stands there already, else the one entry that is marked. */
    static Optional<Option> taken(Field.Input input) {
        if (input instanceof Field.LiveChoice live) {
            return live.chosen();
        }
        if (input instanceof Field.Choice choice) {
            return choice.options().stream()
                    .filter(option ->
                            choice.chosen().map(option.value()::equals).orElse(option.recommended()))
                    .findFirst();
        }
        if (input instanceof Field.Toggle toggle) {
            return Optional.of(Option.of(String.valueOf(toggle.on()), toggle.yes()));
        }
        return proposal(input).map(value -> Option.of(value, value));
    }

    /** Short choices can be tapped as well. Their name is said, so that a tap on an old question answers no other one. */
    private static List<RobotText.Button> buttons(List<Option> shown, boolean isPart) {
        boolean few = !isPart
                && shown.size() <= RobotText.MOST_BUTTONS
                && shown.stream().allMatch(option -> option.label().length() <= MOST_LABEL);
        return few
                ? shown.stream()
                        .map(option -> new RobotText.Button(option.label(), Links.saying(option.label())))
                        .toList()
                : List.of();
    }

    private static int size(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 3).sum();
    }
}
