package io.chatops.starrocks.conversation;

import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.intent.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the parameters that somebody means: by name, by short name, by words of the field in any language, alone or in a whole
 * sentence. The longer the words that fit, the surer; nothing is guessed from letters, they only make suggestions.
 */
final class ParameterSearch {
    private static final int NAMED = 20;
    private static final int NEAR = 3;

    private final Map<ParameterTopic, Set<Phrase>> phrases = new EnumMap<>(ParameterTopic.class);
    private final Set<Phrase> all;

    /** @param words the texts of every language: people mix them */
    ParameterSearch(Collection<Words> words) {
        for (var topic : ParameterTopic.values()) {
            var known = phrases(words, topic.key("words"));
            known.add(Phrase.of(topic.wire()));
            phrases.put(topic, known);
        }
        all = phrases(words, "param.list.words");
    }

    /** Whether somebody asks for no parameter by name, or for parameters as such. */
    boolean isAboutAll(String typed) {
        return typed.isEmpty() || all.stream().anyMatch(Phrase.of(typed)::holds);
    }

    /** The topics that fit, surest first; empty when none does. */
    List<ParameterTopic> find(String typed) {
        var line = Phrase.of(typed);
        var named = named(line);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        var scores = new EnumMap<ParameterTopic, Integer>(ParameterTopic.class);
        phrases.forEach((topic, known) -> scores.put(topic, score(topic, known, line)));
        int best = scores.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() * 5 >= best * 3)
                .sorted(Map.Entry.<ParameterTopic, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The topics whose names are only a few letters away, closest first. */
    List<ParameterTopic> near(String typed) {
        var line = Phrase.of(typed);
        var distances = new EnumMap<ParameterTopic, Integer>(ParameterTopic.class);
        phrases.forEach((topic, known) -> distance(known, line).ifPresent(distance -> distances.put(topic, distance)));
        return distances.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(NEAR)
                .toList();
    }

    private static Set<Phrase> phrases(Collection<Words> words, String key) {
        return words.stream()
                .flatMap(language -> Arrays.stream(language.get(key).split(",")))
                .map(Phrase::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<ParameterTopic> named(Phrase line) {
        return Arrays.stream(ParameterTopic.values())
                .filter(topic -> Phrase.of(topic.wire()).squeezed().equals(line.squeezed()))
                .findFirst()
                .or(() -> Parameter.parse(line.squeezed()).flatMap(ParameterSearch::ofParameter));
    }

    /** The topic of something that a person decides about a new instance. */
    static Optional<ParameterTopic> ofParameter(Parameter parameter) {
        return Arrays.stream(ParameterTopic.values())
                .filter(topic -> topic.wire().equals(parameter.wire()))
                .findFirst();
    }

    private static int score(ParameterTopic topic, Set<Phrase> known, Phrase line) {
        int fitting =
                known.stream().filter(line::holds).mapToInt(Phrase::weight).sum();
        return fitting + (line.holds(Phrase.of(topic.wire())) ? NAMED : 0);
    }

    private static Optional<Integer> distance(Set<Phrase> known, Phrase line) {
        var typed = new ArrayList<>(line.words());
        typed.add(line.squeezed());
        return known.stream()
                .map(Phrase::squeezed)
                .filter(name -> name.length() >= NEAR)
                .flatMap(name -> typed.stream()
                        .filter(word -> word.length() >= NEAR && Math.abs(word.length() - name.length()) <= NEAR)
                        .map(word -> new int[] {EditDistance.between(word, name), name.length()}))
                .filter(distance -> distance[0] * 3 <= distance[1])
                .map(distance -> distance[0])
                .min(Comparator.naturalOrder());
    }
}
