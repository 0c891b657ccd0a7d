package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Option;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A form that one person answers in words: what it asks, and what was answered so far. Guarded by itself. */
final class OpenForm {
    private final Actor actor;
    private final String view;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> skipped = new HashSet<>();
    private Form form;
    private List<Option> listed = List.of();
    private int from;
    private List<String> carried = List.of();
    private boolean fresh = true;
    private boolean held;
    private boolean busy;
    private boolean due = true;
    private boolean waiting;

    OpenForm(Actor actor, String view, Form form) {
        this.actor = actor;
        this.view = view;
        this.form = form;
    }

    Actor actor() {
        return actor;
    }

    String view() {
        return view;
    }

    synchronized Form form() {
        return form;
    }

    FormRef ref() {
        return new FormRef(DingTalkWeb.PLATFORM, actor.tenant(), view, Optional.empty());
    }

    /**
     * Asks this from now on. What was answered is kept on the same drawing, and on the same questions that come back after they were
     * sent off: then something is wrong that is said beside them.
     */
    synchronized void show(Form next, boolean afterSending) {
        boolean same = next.rendering().equals(form.rendering());
        boolean again = afterSending && !keys(next).isEmpty() && keys(next).equals(keys(form));
        if (same || again) {
            answers.keySet().retainAll(keys(next));
            labels.keySet().retainAll(keys(next));
        } else {
            answers.clear();
            labels.clear();
            skipped.clear();
        }
        held = again;
        fresh = !same;
        errors.clear();
        form = next;
        listed = List.of();
        from = 0;
        due = true;
        waiting = false;
    }

    /** Everything that takes an answer here, in its order. */
    synchronized List<Field.Input> inputs() {
        return form.fields().stream()
                .filter(Field.Input.class::isInstance)
                .map(Field.Input.class::cast)
                .toList();
    }

    private static Set<String> keys(Form form) {
        return form.fields().stream()
                .filter(Field.Input.class::isInstance)
                .map(field -> ((Field.Input) field).key())
                .collect(Collectors.toSet());
    }

    /** What is to be asked next; passwords are not asked here. */
    synchronized Optional<Field.Input> next() {
        return inputs().stream()
                .filter(input -> !(input instanceof Field.Password))
                .filter(input -> !answers.containsKey(input.key()) && !skipped.contains(input.key()))
                .findFirst();
    }

    /** A password that only a chat with masked fields could ask for. */
    synchronized boolean needsPassword() {
        return inputs().stream().anyMatch(input -> input instanceof Field.Password && !input.optional());
    }

    synchronized Optional<Field.Input> input(String name) {
        return inputs().stream()
                .filter(input ->
                        input.key().equalsIgnoreCase(name) || input.label().equalsIgnoreCase(name))
                .findFirst();
    }

    synchronized void answer(Field.Input input, Option answer) {
        answers.put(input.key(), answer.value());
        labels.put(input.key(), answer.label());
        errors.remove(input.key());
        skipped.remove(input.key());
        listed = List.of();
        from = 0;
        due = true;
    }

    synchronized void skip(Field.Input input) {
        skipped.add(input.key());
        errors.remove(input.key());
        listed = List.of();
        from = 0;
        due = true;
    }

    /** Takes the last answer back; false when there is none. */
    synchronized boolean takeBack() {
        var given = inputs().stream()
                .map(Field.Input::key)
                .filter(key -> answers.containsKey(key) || skipped.contains(key))
                .toList();
        if (given.isEmpty()) {
            return false;
        }
        var last = given.get(given.size() - 1);
        answers.remove(last);
        labels.remove(last);
        skipped.remove(last);
        listed = List.of();
        from = 0;
        held = false;
        due = true;
        return true;
    }

    /** These are to be asked again, and why. */
    synchronized void wrong(Map<String, String> byField) {
        errors.clear();
        errors.putAll(byField);
        if (!opensPage()) {
            // else it may be the page's to mend, and the answers stand
            byField.keySet().forEach(key -> {
                answers.remove(key);
                labels.remove(key);
            });
        }
        held = true;
        due = true;
        waiting = false;
    }

    synchronized void wrong(Field.Input input, String why) {
        errors.put(input.key(), why);
        due = true;
    }

    /** What is wrong with a field; with "" everything that stands on no field that is asked. */
    synchronized Optional<String> error(Field.Input input) {
        return Optional.ofNullable(errors.get(input.key()));
    }

    synchronized List<String> errors() {
        return List.copyOf(errors.values());
    }

    synchronized Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** What was answered, as people read it. */
    synchronized Map<String, String> answered() {
        var shown = new LinkedHashMap<String, String>();
        inputs().forEach(input -> {
            var label = labels.get(input.key());
            if (label != null) {
                shown.put(input.label(), label);
            }
        });
        return shown;
    }

    synchronized void list(List<Option> options, int first) {
        listed = List.copyOf(options);
        from = first;
        due = true;
    }

    synchronized List<Option> listed() {
        return listed;
    }

    synchronized int from() {
        return from;
    }

    /** Whether this page is shown for the first time, with everything that it says. */
    synchronized boolean takeFresh() {
        boolean was = fresh;
        fresh = false;
        return was;
    }

    /** Whether a person must look at the page before it is sent off, even when everything is answered. */
    synchronized boolean isHeld() {
        return held || inputs().isEmpty() || opensPage();
    }

    /** Whether something is to be done on a web page meanwhile: that may be a password, which is not for this chat. */
    synchronized boolean opensPage() {
        return form.fields().stream()
                .anyMatch(field ->
                        field instanceof Field.Press press && press.opens().isPresent());
    }

    /** Keeps words that no question so far asked for: a later page may. */
    synchronized void carry(List<String> words) {
        carried = List.copyOf(words);
    }

    synchronized List<String> takeCarried() {
        var words = carried;
        carried = List.of();
        return words;
    }

    synchronized void waits() {
        waiting = true;
    }

    synchronized boolean isWaiting() {
        return waiting;
    }

    synchronized void begin() {
        busy = true;
    }

    synchronized void end() {
        busy = false;
    }

    synchronized void repeat() {
        due = true;
        fresh = true;
    }

    /** Whether something is to be said now; asked once for each. */
    synchronized boolean takeDue() {
        boolean now = due && !busy;
        if (now) {
            due = false;
        }
        return now;
    }
}
