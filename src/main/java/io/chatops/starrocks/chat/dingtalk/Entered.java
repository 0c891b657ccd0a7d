package io.chatops.starrocks.chat.dingtalk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was entered on one drawing of a card, right or wrong, and how far its lists were looked through. Guarded by itself. */
final class Entered {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> from = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();

    synchronized void enter(String key, String value) {
        values.put(key, value);
    }

    synchronized Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** So many entries of a list are shown at a time. */
    synchronized void shows(String key, int entries) {
        steps.put(key, entries);
    }

    /** The next entries of a list. */
    synchronized void more(String key) {
        values.remove(key);
        from.merge(key, steps.getOrDefault(key, CardQuestion.ENTRIES), Integer::sum);
    }

    /** The first entry of a list that is shown; after the last they begin anew. */
    synchronized int from(String key, int size) {
        int first = from.getOrDefault(key, 0);
        return first < size ? first : 0;
    }

    synchronized void forget() {
        values.clear();
        from.clear();
    }
}
