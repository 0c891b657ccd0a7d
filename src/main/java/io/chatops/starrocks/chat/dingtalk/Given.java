package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field.Input;
import io.chatops.starrocks.chat.Option;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person gave to the questions of a form so far, and what was wrong with it. Guarded by the form that has it. */
final class Given {
    private final Map<String, Option> answers = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> skipped = new HashSet<>();

    /** All of it, as it was before. */
    void give(Map<String, Option> answered, Set<String> passed) {
        answers.putAll(answered);
        skipped.addAll(passed);
    }

    Map<String, Option> answers() {
        return new LinkedHashMap<>(answers);
    }

    Set<String> skipped() {
        return new TreeSet<>(skipped);
    }

    void answer(String key, Option answer) {
        answers.put(key, answer);
        errors.remove(key);
        skipped.remove(key);
    }

    void skip(String key) {
        skipped.add(key);
        errors.remove(key);
    }

    /** Whether a question needs nothing more. */
    boolean has(String key) {
        return answers.containsKey(key) || skipped.contains(key);
    }

    /** Asks it again, unless it was skipped. */
    void unanswer(String key) {
        answers.remove(key);
    }

    void takeBack(String key) {
        answers.remove(key);
        skipped.remove(key);
    }

    /** Other questions are asked: what is still among them stays. */
    void keepOnly(Collection<String> keys) {
        answers.keySet().retainAll(keys);
    }

    void forget() {
        answers.clear();
        skipped.clear();
    }

    /** What is wrong now, in place of what was. */
    void wrong(Map<String, String> byField) {
        errors.clear();
        errors.putAll(byField);
    }

    void wrong(String key, String why) {
        errors.put(key, why);
    }

    Optional<String> error(String key) {
        return Optional.ofNullable(errors.get(key));
    }

    List<String> errors() {
        return List.copyOf(errors.values());
    }

    /** As the core takes them. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        answers.forEach((key, answer) -> values.put(key, answer.value()));
        return Map.copyOf(values);
    }

    /** As people read them, under the questions' own words. */
    Map<String, String> read(List<Input> inputs) {
        var shown = new LinkedHashMap<String, String>();
        for (var input : inputs) {
            var answer = answers.get(input.key());
            if (answer != null) {
                shown.put(input.label(), answer.label());
            }
        }
        return shown;
    }
}
