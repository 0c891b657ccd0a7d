package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * As many questions as one variable has room for, as the form component takes them; the others follow when these are answered.
 *
 * @param number of the part, from 0
 */
record CardForm(int number, List<CardQuestion> questions) {
    /** Room for the field that carries the nonce, and for the braces around all. */
    private static final int FRAME = 90;

    CardForm {
        questions = List.copyOf(questions);
    }

    /** The first part with a question that is still open; with none, the last. Empty when nothing is asked. */
    static CardForm of(List<CardQuestion> all, Predicate<CardQuestion> open, Texts texts) {
        var parts = parts(all, texts);
        for (var part : parts) {
            if (part.questions.stream().anyMatch(open)) {
                return part;
            }
        }
        return parts.isEmpty() ? new CardForm(0, List.of()) : parts.get(parts.size() - 1);
    }

    private static List<CardForm> parts(List<CardQuestion> all, Texts texts) {
        var parts = new ArrayList<CardForm>();
        var part = new ArrayList<CardQuestion>();
        int used = 0;
        for (var question : all) {
            int size = size(question, entries(question, texts), texts);
            if (!part.isEmpty() && used + size > CardFace.MOST_BYTES - FRAME) {
                parts.add(new CardForm(parts.size(), part));
                part.clear();
                used = 0;
            }
            part.add(question);
            used += size;
        }
        if (!part.isEmpty()) {
            parts.add(new CardForm(parts.size(), part));
        }
        return parts;
    }

    /** How its fields are named: the page is in them, so that nothing of an old screen fits. */
    static String name(int page, String key) {
        return "p" + page + "_" + key;
    }

    String json(int page, String nonce, Texts texts) {
        var form = Json.object();
        var fields = form.putArray("fields");
        fields.addObject()
                .put("name", name(page, CardPress.NONCE))
                .put("label", "n")
                .put("type", "TEXT")
                .put("hidden", true)
                .put("defaultValue", nonce);
        questions.forEach(question ->
                fields.add(question.field(name(page, question.input().key()), entries(question, texts), texts)));
        return form.toString();
    }

    /** As many entries as there is room for. */
    static int entries(CardQuestion question, Texts texts) {
        int entries = CardQuestion.ENTRIES;
        while (entries > 1 && size(question, entries, texts) > CardFace.MOST_BYTES - FRAME) {
            entries--;
        }
        return entries;
    }

    private static int size(CardQuestion question, int entries, Texts texts) {
        var name = name(100, question.input().key());
        return CardFace.bytes(question.field(name, entries, texts).toString()) + 1;
    }
}
