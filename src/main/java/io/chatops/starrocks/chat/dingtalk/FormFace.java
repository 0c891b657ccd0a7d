package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws a page of a form as a card of the template. Pure. */
final class FormFace {
    private final Texts texts;

    FormFace(Texts texts) {
        this.texts = texts;
    }

    /**
     * A page.
     *
     * @param asked the questions that are shown
     * @param problems what is wrong, each a sentence: above everything else
     * @param answered what was answered on other parts of the page
     * @param number of the page, and its nonce: a press on another one is known by them
     */
    CardFace of(
            Form form,
            CardForm asked,
            boolean goesOn,
            List<String> problems,
            List<String> answered,
            int number,
            String nonce) {
        var lines = new Lines(texts.get("dingtalk.cut"));
        problems.forEach(problem -> lines.text("⚠️ " + problem));
        form.fields().forEach(field -> read(field, lines));
        answered.forEach(lines::text);
        asked.questions().forEach(question -> about(question, lines));
        var title = form.progress().map(step -> form.title() + " · " + step).orElse(form.title());
        var slots = FormSlots.of(form, goesOn);
        var status = slots.placed().isEmpty() ? CardFace.Status.DONE : CardFace.Status.EDIT;
        var face = new CardFace(title, status).body(lines).nonce(nonce);
        if (!asked.questions().isEmpty()) {
            face.form(asked.json(number, nonce, texts));
        }
        slots.placed().forEach((slot, move) -> face.button(slot, move.label()));
        link(form, face);
        return slots.placed().isEmpty() ? face : face.footer(texts.get("dingtalk.card.foot"));
    }

    private static void read(Field field, Lines lines) {
        if (field instanceof Field.Note note) {
            lines.text(note.text());
        } else if (field instanceof Field.Facts facts) {
            facts.facts().forEach(fact -> lines.field(fact.label(), fact.value()));
        } else if (field instanceof Field.Code code) {
            code.text().lines().forEach(lines::text);
        } else if (field instanceof Field.Link link) {
            lines.link(link.label(), link.url());
        }
    }

    /** What a field of the form component has no place for. */
    private void about(CardQuestion question, Lines lines) {
        question.input().hint().ifPresent(hint -> lines.text(question.input().label() + "：" + hint));
        if (question.input() instanceof Field.Choice) {
            var shown = question.shown(CardForm.entries(question, texts));
            shown.stream()
                    .filter(option -> option.description().isPresent())
                    .forEach(option -> lines.item(List.of(option.label(), described(option))));
        }
    }

    private static String described(Option option) {
        return option.description().orElse("");
    }

    /** The page for a password stands before any other: it is what has to be done there. */
    private static void link(Form form, CardFace face) {
        for (var field : form.fields()) {
            if (field instanceof Field.Press press && press.opens().isPresent()) {
                press.opens().get().use(url -> face.link(press.label(), Links.beside(URI.create(url))));
                return;
            }
        }
        form.fields().stream()
                .filter(Field.Link.class::isInstance)
                .map(Field.Link.class::cast)
                .filter(link -> link.url().startsWith("https://"))
                .findFirst()
                .ifPresent(link -> face.link(link.label(), Links.beside(URI.create(link.url()))));
    }

    /** A card whose page is over, with why. */
    static Map<String, String> over(CardFace.Status status, Texts texts, String key) {
        var face = new CardFace("", status).footer(texts.get(key)).variables();
        var change = new TreeMap<>(face);
        change.keySet().removeAll(List.of("title", "body", "body2", "body3"));
        return change;
    }
}
