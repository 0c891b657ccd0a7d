package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Option;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of an open form: which it is and what was answered on it so far. What it asks is not, since the core draws that
 * anew, and with it the links that must not be kept anywhere.
 *
 * @param view the form's own name here
 * @param form the id that the core knows it by
 * @param rendering the drawing that its person sees
 * @param page what its person sees at its head
 * @param listing the entries of which a number means one
 * @param held whether it is looked at before it is sent off
 */
record FormNote(
        String view,
        String form,
        String rendering,
        String page,
        Map<String, Option> answers,
        Set<String> skipped,
        Listing listing,
        List<String> carried,
        boolean held) {
    String written() {
        var json = Json.object()
                .put("view", view)
                .put("form", form)
                .put("rendering", rendering)
                .put("page", page)
                .put("from", listing.from())
                .put("held", held);
        var given = json.putObject("answers");
        answers.forEach((key, answer) -> given.set(key, written(answer)));
        var left = json.putArray("skipped");
        skipped.forEach(left::add);
        var entries = json.putArray("entries");
        listing.entries().forEach(entry -> entries.add(written(entry)));
        var words = json.putArray("carried");
        carried.forEach(words::add);
        return json.toString();
    }

    static Optional<FormNote> read(String text) {
        return Json.readObject(text).map(FormNote::read);
    }

    private static FormNote read(JsonNode json) {
        var answers = new LinkedHashMap<String, Option>();
        json.path("answers").properties().forEach(entry -> answers.put(entry.getKey(), option(entry.getValue())));
        var entries = CardNote.each(json.path("entries")).map(FormNote::option).toList();
        return new FormNote(
                json.path("view").asText(),
                json.path("form").asText(),
                json.path("rendering").asText(),
                json.path("page").asText(),
                answers,
                new LinkedHashSet<>(Json.texts(json.path("skipped"))),
                new Listing(entries, json.path("from").asInt()),
                Json.texts(json.path("carried")),
                json.path("held").asBoolean());
    }

    /** In place of what the form asks, as long as that is not known. */
    Form blank() {
        return new Form(form, rendering, page, Optional.empty(), List.of(), Optional.empty(), "");
    }

    /** Whether a form is what its person sees and answers; a page without questions may have been drawn anew. */
    boolean isOf(Form drawn, boolean asks) {
        return drawn.rendering().equals(rendering)
                || (!asks && QuestionText.progress(drawn).equals(page));
    }

    private static JsonNode written(Option option) {
        var json = Json.object().put("value", option.value()).put("label", option.label());
        option.description().ifPresent(text -> json.put("description", text));
        return option.recommended() ? json.put("recommended", true) : json;
    }

    private static Option option(JsonNode json) {
        return new Option(
                json.path("value").asText(),
                json.path("label").asText(),
                Json.text(json, "description"),
                json.path("recommended").asBoolean());
    }
}
