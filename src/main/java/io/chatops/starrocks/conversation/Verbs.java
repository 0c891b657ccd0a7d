package io.chatops.starrocks.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verbs by their words. */
final class Verbs {
    private final Map<String, Verb> byName = new HashMap<>();

    Verbs(List<Verb> verbs) {
        verbs.forEach(verb -> verb.names().forEach(name -> {
            if (byName.put(name, verb) != null) {
                throw new IllegalStateException("two verbs named " + name);
            }
        }));
    }

    Optional<Verb> named(String word) {
        return Optional.ofNullable(byName.get(word));
    }
}
