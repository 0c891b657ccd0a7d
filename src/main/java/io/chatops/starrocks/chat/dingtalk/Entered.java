package io.chatops.starrocks.chat.dingtalk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was entered on one drawing of a card, right or wrong, and how far its lists were looked through. Guarded by itself. */
final class Entered {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> from = new HashMap<>();

    synchronized void enter(String key, String value) {
        values.put(key, value);
    }

    synchronized Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The next entries of a list. */
    synchronized void more(String key, int entries) {
        values.remove(key);
        from.merge(key, entries, Integer::sum);
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
