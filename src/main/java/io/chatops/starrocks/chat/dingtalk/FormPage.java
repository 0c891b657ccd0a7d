package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts together what a card shows of an open form: its questions with their entries and what stands in them. */
final class FormPage {
    private final Function<Inbound.Search, List<Option>> lists;

    /** @param lists has the entries of live lists */
    FormPage(Function<Inbound.Search, List<Option>> lists) {
        this.lists = lists;
    }

    /** Draws it, and turns the card's page when this is another one. */
    CardFace draw(CardView view, OpenForm open, Texts texts) {
        var form = open.form();
        if (open.telling().isWaiting()) {
            return new CardFace(title(open), CardFace.Status.BUSY)
                    .body(new Lines("").text(texts.get("dingtalk.form.working")));
        }
        var next = open.next().map(Field.Input::key);
        var unread = new ArrayList<String>();
        var part = CardForm.of(
                questions(view, open, unread),
                question -> next.map(question.input().key()::equals)
                        .orElseGet(() -> open.error(question.input()).isPresent()),
                texts);
        var asked = part.questions().stream()
                .map(question -> question.input().key())
                .toList();
        view.turn(form.rendering(), part.number(), asked);
        part.questions()
                .forEach(question -> view.entered().shows(question.input().key(), CardForm.entries(question, texts)));
        boolean goesOn = form.submit().isPresent() && !open.needsPassword();
        return new FormFace(texts)
                .of(
                        form,
                        part,
                        goesOn,
                        problems(view, open, unread, texts),
                        answered(open, asked),
                        view.page(),
                        view.nonce());
    }

    private static String title(OpenForm open) {
        return open.form().title();
    }

    private static List<String> problems(CardView view, OpenForm open, List<String> unread, Texts texts) {
        var problems = new ArrayList<String>();
        view.notice().ifPresent(problems::add);
        if (open.needsPassword()) {
            problems.add(texts.get("dingtalk.password.noPage"));
        }
        var labelled = new ArrayList<String>();
        for (var input : open.inputs()) {
            open.error(input).ifPresent(why -> {
                problems.add(input.label() + "：" + why);
                labelled.add(why);
            });
        }
        open.errors().stream().filter(why -> !labelled.contains(why)).forEach(problems::add);
        problems.addAll(unread);
        return problems;
    }

    private static List<String> answered(OpenForm open, List<String> asked) {
        var shown = open.inputs().stream()
                .filter(input -> asked.contains(input.key()))
                .map(Field.Input::label)
                .toList();
        return open.answered().entrySet().stream()
                .filter(answer -> !shown.contains(answer.getKey()))
                .map(answer -> answer.getKey() + "：" + answer.getValue())
                .toList();
    }

    /** A list that depends on another choice is not shown before that is made; passwords are never asked here. */
    private List<CardQuestion> questions(CardView view, OpenForm open, List<String> unread) {
        var questions = new ArrayList<CardQuestion>();
        boolean undecided = false;
        for (var input : open.inputs()) {
            if (input instanceof Field.Password) {
                continue;
            }
            var value = value(view, open, input);
            var found = listed(open, input, value);
            found.unread().ifPresent(why -> unread.add(input.label() + "：" + why));
            var listed = found.entries();
            if (input instanceof Field.LiveChoice live) {
                if (listed.isEmpty() && undecided) {
                    continue;
                }
                undecided |= live.refreshes() && value.isEmpty();
            }
            questions.add(new CardQuestion(input, value, listed, view.entered().from(input.key(), listed.size())));
        }
        return questions;
    }

    private static Optional<String> value(CardView view, OpenForm open, Field.Input input) {
        return view.entered()
                .value(input.key())
                .or(() -> Optional.ofNullable(open.answers().get(input.key())))
                .or(() -> proposed(input));
    }

    /** What stands there already; a recommendation is marked and never chosen for anybody. */
    private static Optional<String> proposed(Field.Input input) {
        if (input instanceof Field.Choice choice) {
            return choice.chosen();
        }
        if (input instanceof Field.LiveChoice live) {
            return live.chosen().map(Option::value);
        }
        if (input instanceof Field.WholeNumber number) {
            return number.value();
        }
        return input instanceof Field.Text text ? text.value() : Optional.empty();
    }

    private Found listed(OpenForm open, Field.Input input, Optional<String> value) {
        if (input instanceof Field.Choice choice) {
            return Found.all(choice.options());
        }
        if (!(input instanceof Field.LiveChoice live)) {
            return Found.all(List.of());
        }
        var found = Found.of(
                lists.apply(new Inbound.Search(open.actor(), open.form().id(), input.key(), "")));
        var entries = found.entries();
        var chosen = live.chosen()
                .filter(option -> value.filter(option.value()::equals).isPresent())
                .filter(option ->
                        entries.stream().noneMatch(each -> each.value().equals(option.value())));
        if (chosen.isEmpty() || entries.isEmpty()) {
            return found;
        }
        var all = new ArrayList<>(List.of(chosen.get()));
        all.addAll(entries);
        return Found.all(all);
    }
}
